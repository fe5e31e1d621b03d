import type { ExcelHost } from "../host";
import { STATUS } from "../transport";

/** How the Excel around the add-in is. */
export interface OfficeOpties {
  /** Requirement sets with the highest version of each. */
  readonly eisen?: Readonly<Record<string, string>>;
  readonly taal?: "nl-NL" | "en-US";
  readonly thema?: Thema;
  readonly documentUrl?: string;
  /** The settings that the document has when it is opened. */
  readonly instellingen?: Record<string, string>;
}

export type Thema = keyof typeof THEMAS;

/** The four themes of Office, as Excel on Windows gives their colours. */
export const THEMAS = {
  kleurrijk: { achter: 0xffffff, voor: 0x262626, knop: 0xf0f0f0, knoptekst: 0x262626 },
  wit: { achter: 0xffffff, voor: 0x262626, knop: 0xffffff, knoptekst: 0x262626 },
  donkergrijs: { achter: 0x666666, voor: 0xffffff, knop: 0x444444, knoptekst: 0xf0f0f0 },
  zwart: { achter: 0x262626, voor: 0xffffff, knop: 0x0a0a0a, knoptekst: 0xf0f0f0 },
} as const;

/** What Office 2024 supports. */
export const EISEN: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  DialogApi: "1.2",
  RibbonApi: "1.2",
  ContextMenuApi: "1.0",
};

/** A COM array, as far as office.js looks at it. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

const safe = (items: readonly unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

type Callback = (result: SafeArray) => void;
type EventHandler = (id: number, payload: SafeArray) => void;

/** The numbers by which office.js asks. */
const CALL = { richApi: 93, appCommandCompleted: 94 } as const;
const EVENT = { richApi: 33, appCommand: 39 } as const;

const later = (work: () => void): void => {
  setTimeout(work, 0);
};

/** The bridge of Excel on Windows, for `window.external`; to be there before office.js loads. The host behind it can be replaced. */
export class ComBrug {
  private readonly handlers = new Map<number, EventHandler>();
  private readonly gehoord = new WeakSet<ExcelHost>();
  private readonly settings: Record<string, string>;

  constructor(
    private huidig: ExcelHost,
    private readonly opties: OfficeOpties,
  ) {
    this.settings = { ...opties.instellingen };
    this.sluitAan(huidig);
  }

  /** From now on this host answers. */
  sluitAan(host: ExcelHost): void {
    this.huidig = host;
    if (this.gehoord.has(host)) return;
    this.gehoord.add(host);
    host.luister((entry) => {
      if (host === this.huidig) this.raise(EVENT.richApi, [safe(entry)]);
    });
    host.knoppen.luister(({ id, actie }) => {
      const event = { source: { id: actie } };
      if (host === this.huidig) this.raise(EVENT.appCommand, [id, actie, JSON.stringify(event)]);
    });
  }

  /** The flags at the end say: a shared runtime, with custom functions. */
  readonly GetHostInfo = (): string => `Excel$Win32$16.01$${this.taal}$$$$3`;
  readonly GetLoggingAllowed = (): boolean => false;
  readonly GetContext = (): Record<string, () => unknown> => this.context;

  readonly Execute = (id: number, params: readonly unknown[], callback: Callback): void => {
    if (id === CALL.richApi) {
      const message = params[0] as readonly unknown[];
      void this.run(String(message[4]), Number(message[6]), callback);
      return;
    }
    if (id === CALL.appCommandCompleted) this.huidig.knoppen.klaar(String(params[0]), Number(params[1]));
    const status = id === CALL.appCommandCompleted ? 0 : STATUS.algemeneFout;
    later(() => {
      callback(safe([status, null]));
    });
  };

  readonly RegisterEvent = (id: number, _target: string, handler: EventHandler, callback: Callback): void => {
    this.handlers.set(id, handler);
    later(() => {
      callback(safe([0]));
    });
  };

  readonly UnregisterEvent = (id: number, _target: string, callback: Callback): void => {
    this.handlers.delete(id);
    later(() => {
      callback(safe([0]));
    });
  };

  private get taal(): string {
    return this.opties.taal ?? "nl-NL";
  }

  private raise(id: number, payload: readonly unknown[]): void {
    later(() => this.handlers.get(id)?.(id, safe(payload)));
  }

  private async run(text: string, flags: number, callback: Callback): Promise<void> {
    const host = this.huidig;
    const { status, text: body } = await host.voerUit(text, flags).catch((error: unknown) => {
      // A mistake in this host itself must be seen, by the page or by the test.
      later(() => {
        throw error;
      });
      return { status: STATUS.algemeneFout as number, text: "" };
    });
    later(() => {
      callback(safe(status === 0 ? [0, safe([200, safe([]), body])] : [status, null]));
      host.geefVrij();
    });
  }

  private readonly context: Record<string, () => unknown> = {
    GetAppType: () => 1,
    GetSolutionRef: () => "verantwoord",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => this.taal,
    GetAppDataLocale: () => this.taal,
    GetDocUrl: () => this.opties.documentUrl ?? `C:\\${this.huidig.workbook.name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "1",
    GetInstanceId: () => "1",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(this.opties.eisen ?? EISEN),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.17928.20000",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => this.thema(),
    GetSettings: () => this.settingsStore(),
  };

  private thema(): string {
    const { achter, voor, knop, knoptekst } = THEMAS[this.opties.thema ?? "kleurrijk"];
    return JSON.stringify({
      bodyBackgroundColor: achter,
      bodyForegroundColor: voor,
      controlBackgroundColor: knop,
      controlForegroundColor: knoptekst,
    });
  }

  private settingsStore(): object {
    return {
      Read: (keys: string[], values: string[]) => {
        keys.push(...Object.keys(this.settings));
        values.push(...Object.values(this.settings));
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        for (const key of Object.keys(this.settings)) Reflect.deleteProperty(this.settings, key);
        keys.forEach((key, index) => (this.settings[key] = values[index] ?? ""));
      },
    };
  }
}
