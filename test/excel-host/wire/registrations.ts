import type { EventName } from "../model/events";
import type { Workbook } from "../model/workbook";

/** What can be registered on one sheet, with the event it is about. */
export const REGISTRATIONS: Readonly<Record<string, EventName>> = {
  DataChangedEvent: "changed",
  SelectionChangedEvent: "selectionChanged",
  ActivatedEvent: "activated",
  DeactivatedEvent: "deactivated",
  EventNameChanged: "nameChanged",
};

/** Only the collection hears of sheets that come and go. */
export const ALL_REGISTRATIONS = { ...REGISTRATIONS, AddedEvent: "added", DeletedEvent: "deleted" } as const;

type Registrations<T> = Record<string, (object: T) => void>;

/** The methods by which a client registers and unregisters. */
export function registrations<T>(
  events: Readonly<Record<string, EventName>>,
  target: (object: T) => string,
  workbook: (object: T) => Workbook,
): Registrations<T> {
  const methods: Registrations<T> = {};
  for (const [name, event] of Object.entries(events)) {
    methods[`_Register${name}`] = (object) => {
      workbook(object).events.subscribe(target(object), event);
    };
    methods[`_Unregister${name}`] = (object) => {
      workbook(object).events.unsubscribe(target(object), event);
    };
  }
  return methods;
}
