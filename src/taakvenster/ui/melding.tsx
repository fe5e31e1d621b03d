import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import React from "react";

/** A quiet band with something good to know; read aloud when it appears. */
export function Melding({ children }: { readonly children: React.ReactNode }): JSX.Element {
  return (
    <MessageBar messageBarType={MessageBarType.info} isMultiline styles={{ root: "melding", icon: "melding-icoon" }}>
      {children}
    </MessageBar>
  );
}
