import { contract } from "../contract";
import { excelMet, werkboekOp } from "./hulp";

contract("excel", {
  open: async (begin) => werkboekOp(await excelMet(begin)),
  gemaakt: (werkboek) => werkboek.lees(),
});
