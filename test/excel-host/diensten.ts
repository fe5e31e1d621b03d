/** Answers a call of a service of Office next to the workbook; undefined when it is about something else. */
export type Dienst = (service: string, method: string, args: readonly unknown[]) => unknown;

/** One such call: the ribbon, showing the pane, starting along with the document. */
export interface DienstAanroep {
  readonly dienst: string;
  readonly methode: string;
  readonly argumenten: readonly unknown[];
}

/** The services of Office, with what was asked of them. What nobody answers gives null. */
export class Diensten {
  readonly aanroepen: DienstAanroep[] = [];
  private readonly gevers: Dienst[] = [];

  voegToe(dienst: Dienst): void {
    this.gevers.push(dienst);
  }

  readonly roep: Dienst = (service, method, args) => {
    this.aanroepen.push({ dienst: service, methode: method, argumenten: args });
    for (const gever of this.gevers) {
      const antwoord = gever(service, method, args);
      if (antwoord !== undefined) return antwoord;
    }
    return null;
  };
}

/** The pane of the add-in, as Excel keeps it: whether it shows, and whether it starts along with the document. */
export class Paneel {
  zichtbaar = false;
  startMee = false;

  readonly dienst: Dienst = (service, method, args) => {
    if (!service.startsWith("Microsoft.AppRuntime.")) return undefined;
    switch (method) {
      case "SetAppRuntimeState":
        this.zichtbaar = args[0] === "Visible";
        return null;
      case "SetAppRuntimeStartState":
        this.startMee = args[0] === "Background";
        return null;
      case "GetAppRuntimeStartState":
        return this.startMee ? "Background" : "Inactive";
      default:
        return undefined;
    }
  };
}
