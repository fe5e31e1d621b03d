import type { Stats } from "node:fs";

/** The file operations that a command uses; the tests put a full or unreadable disk in their place. */
export interface Schijf {
  readonly lees: (pad: string) => Promise<Uint8Array>;
  readonly kenmerken: (pad: string) => Promise<Stats>;
  /** What is in a folder, in no order that says anything. */
  readonly inMap: (pad: string) => Promise<readonly { readonly naam: string; readonly isMap: boolean }[]>;
  /** The path with every link followed. */
  readonly echtPad: (pad: string) => Promise<string>;
  /** Writes a file that may not exist yet, and waits until it is on the disk. */
  readonly maak: (pad: string, inhoud: Uint8Array) => Promise<void>;
  /** The same for what only its owner may read: a private key. */
  readonly maakGeheim: (pad: string, inhoud: Uint8Array) => Promise<void>;
  readonly hernoem: (van: string, naar: string) => Promise<void>;
  readonly verwijder: (pad: string) => Promise<void>;
}

/** Everything of the outside that a command touches. */
export interface Wereld {
  /** The folder that relative paths start from. */
  readonly map: string;
  readonly schijf: Schijf;
  /** Standard output. */
  readonly schrijf: (tekst: string) => void;
  /** Standard error. */
  readonly meld: (tekst: string) => void;
  /** Whether standard error is a terminal: only then progress is shown. */
  readonly terminal: boolean;
  /** Characters that fit on a line of standard output. */
  readonly breedte: number;
  /** The pass phrase of a private key: from the environment, else asked; null where nobody can answer. */
  readonly wachtwoord: (vraag: string) => Promise<string | null>;
  /** Today as an ISO date, for deadlines; null where a run must not depend on the day. */
  readonly vandaag: () => string | null;
  /** Now as an ISO date and time of here, for what is signed; left out: the day alone. */
  readonly nu?: () => string | null;
  /** Milliseconds since some moment. */
  readonly klok: () => number;
}
