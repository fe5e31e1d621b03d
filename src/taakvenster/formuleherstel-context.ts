import { createContext } from "react";
import type { Formuleherstel } from "../werkboek/formuleherstel";

/** Loads what mends formulas in the open workbook; null apart from Excel, where no formula is calculated. */
export const FormuleherstelContext = createContext<(() => Promise<Formuleherstel>) | null>(null);
