import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { ContextualMenuItemType, type IContextualMenuItem } from "office-ui-fabric-react/lib/ContextualMenu";
import React from "react";

export interface Menukeuze {
  readonly sleutel: string;
  readonly tekst: string;
  readonly aan: boolean;
  readonly kies: () => void;
}

interface MenuknopEigenschappen {
  readonly tekst: string;
  readonly label: string;
  /** Each part is set apart by a line. */
  readonly delen: readonly (readonly Menukeuze[])[];
}

/** A link that opens a menu of choices, with a tick at what is on. */
export function Menuknop({ tekst, label, delen }: MenuknopEigenschappen): JSX.Element {
  const items = delen.flatMap((deel, nummer): IContextualMenuItem[] => [
    ...(nummer === 0 ? [] : [{ key: `lijn${nummer}`, itemType: ContextualMenuItemType.Divider }]),
    ...deel.map(({ sleutel, tekst: woord, aan, kies }) => ({
      key: sleutel,
      text: woord,
      canCheck: true,
      checked: aan,
      onClick: () => kies(),
    })),
  ]);
  return (
    <ActionButton className="menuknop" ariaLabel={label} menuProps={{ items, className: "menu" }}>
      {tekst}
    </ActionButton>
  );
}
