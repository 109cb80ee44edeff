const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from an address or a form can be the id of a record at all: the database refuses anything else. */
export const isRecordId = (text: string | null | undefined): text is string => UUID.test(text ?? "");
