/** The numbers of office.js for the events that this host raises. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
} as const;

export type EventName = keyof typeof EVENT;

/** One message as the host pushes it: category, type, target, JSON, id. */
export type HostMessage = readonly [number, number, string, string, number];

/** The target of everything registered on the collection of worksheets. */
export const WORKBOOK = "Workbook";

const RICH_API = 65_536;

/** Who listens to what, and the messages on their way. Messages wait until the running call has been answered. */
export class Events {
  enabled = true;
  private readonly subscriptions = new Set<string>();
  private readonly listeners = new Set<(message: HostMessage) => void>();
  private waiting: HostMessage[] | null = null;
  private nextId = 1;

  subscribe(target: string, event: EventName): void {
    this.subscriptions.add(`${target}:${event}`);
  }

  unsubscribe(target: string, event: EventName): void {
    this.subscriptions.delete(`${target}:${event}`);
  }

  /** The number of live registrations: a handler that was not removed shows here. */
  get count(): number {
    return this.subscriptions.size;
  }

  listen(listener: (message: HostMessage) => void): void {
    this.listeners.add(listener);
  }

  /** Tells those who registered on this sheet and those who registered on the whole workbook. */
  raise(event: EventName, sheetId: string, message: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const target of [sheetId, WORKBOOK]) {
      if (this.subscriptions.has(`${target}:${event}`)) this.push(RICH_API, EVENT[event], target, message);
    }
  }

  push(category: number, type: number, target: string, message: unknown): void {
    const entry: HostMessage = [category, type, target, JSON.stringify(message), this.nextId++];
    if (this.waiting) this.waiting.push(entry);
    else this.deliver(entry);
  }

  hold(): void {
    this.waiting ??= [];
  }

  release(): void {
    const messages = this.waiting ?? [];
    this.waiting = null;
    for (const message of messages) this.deliver(message);
  }

  private deliver(message: HostMessage): void {
    for (const listener of this.listeners) listener(message);
  }
}
