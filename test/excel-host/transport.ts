/** What a bridge gives back: status 0 with the body of the answer, or another status without one. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The statuses of Excel's transport that an add-in can meet, under a name of their own. */
export const STATUS = {
  algemeneFout: 5001,
  celBewerken: 5004,
  sessieVerloren: 5012,
  dialoogOpen: 5016,
  teVeelAanroepen: 5102,
  verzoekTeGroot: 5103,
  antwoordTeGroot: 5104,
  geenToegang: 7000,
} as const;

/** The codes that office.js makes of them, with the HTTP status that goes with it on the web. */
export const CODES: Readonly<
  Record<number, { readonly code: string; readonly http: number; readonly message: string }>
> = {
  5001: { code: "GeneralException", http: 500, message: "There was an internal error while processing the request." },
  5004: {
    code: "InvalidOperationInCellEditMode",
    http: 400,
    message: "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB.",
  },
  5012: { code: "InvalidOrTimedOutSession", http: 408, message: "Your session has expired." },
  5016: { code: "InvalidOperation", http: 400, message: "Writing is not supported while a dialog is open." },
  5102: { code: "ActivityLimitReached", http: 429, message: "Activity limit has been reached." },
  5103: {
    code: "RequestPayloadSizeLimitExceeded",
    http: 413,
    message: "The request payload size has exceeded the limit.",
  },
  5104: {
    code: "ResponsePayloadSizeLimitExceeded",
    http: 413,
    message: "The response payload size has exceeded the limit.",
  },
  7000: {
    code: "AccessDenied",
    http: 401,
    message: "You do not have the permissions to perform the requested operation.",
  },
};
