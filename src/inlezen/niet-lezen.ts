/** What is seen of a table that the user chose not to have read. */
export const NIET_LEZEN = "een tabel die u niet laat lezen";
