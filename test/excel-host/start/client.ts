import { readFileSync } from "node:fs";
import type { ExcelHost } from "../host";
import { CODES, type Answer } from "../transport";
import { withWindow } from "./venster";

/** The library's own bridge: JSON both ways. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

interface ClientRealm {
  Excel?: unknown;
  OfficeExtension?: { HostBridge: { init(bridge: Bridge): void } };
}

interface ClientMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const MESSAGE = { response: 2, event: 3 } as const;

/**
 * Puts the real `Excel` and `OfficeExtension` into this jest realm, with this host behind `Excel.run`. The client is loaded once per
 * test file; a next host takes the place of the one before. No office.js, so no `Office.onReady`: see start/office.ts for that.
 */
export function startExcelClient(host: ExcelHost): Promise<void> {
  const realm = globalThis as unknown as ClientRealm;
  if (!realm.Excel) {
    const client = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
    // Indirect, so that it runs in the realm of the test: the library compares prototypes.
    const evaluate = globalThis.eval as (code: string) => void;
    withWindow(() => {
      evaluate(client);
    });
  }
  current = host;
  if (!initialised) realm.OfficeExtension?.HostBridge.init(bridge());
  initialised = true;
  listenTo(host);
  return Promise.resolve();
}

let current: ExcelHost | null = null;
let initialised = false;
let toClient: Bridge | null = null;
const heard = new WeakSet<ExcelHost>();

function bridge(): Bridge {
  toClient = {
    sendMessageToHost: (text) => void answer(JSON.parse(text) as ClientMessage),
    onMessageFromHost: null,
  };
  return toClient;
}

async function answer({ id, flags, message }: ClientMessage): Promise<void> {
  const host = current!;
  const text = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
  const response = await host.voerUit(text, flags).then(asResponse, ownFailure);
  toClient?.onMessageFromHost?.(JSON.stringify({ id, type: MESSAGE.response, message: response }));
  host.geefVrij();
}

function asResponse({ status, text }: Answer): object {
  const failed = CODES[status];
  if (!failed) return { statusCode: 200, headers: {}, body: text };
  return { statusCode: failed.http, headers: {}, body: { error: { code: failed.code, message: failed.message } } };
}

/** A mistake in this host itself must not leave the add-in waiting. */
function ownFailure(error: unknown): object {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { statusCode: 500, headers: {}, body: { error: { code: "TestHostFailure", message } } };
}

function listenTo(host: ExcelHost): void {
  if (heard.has(host)) return;
  heard.add(host);
  host.luister((entry) => {
    const text = JSON.stringify({ type: MESSAGE.event, controlId: "", message: { entries: [entry] } });
    if (host === current) queueMicrotask(() => toClient?.onMessageFromHost?.(text));
  });
}
