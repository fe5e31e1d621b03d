/** A failure as Excel reports it over the wire: the add-in sees `code` on the OfficeExtension.Error. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const notFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.");

export const alreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message);

export const wrongShape = (): HostError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You do not have the permissions to perform the requested operation.");

export const invalidOperation = (message: string): HostError => new HostError("InvalidOperation", message);

/** What this host does not know must be seen at once, with its name, and not pass for an empty answer. */
export const notImplemented = (member: string): HostError =>
  new HostError("ApiNotFound", `The test host does not know ${member}. Build it in test/excel-host, or do not use it.`);
