import { Button, type ButtonProps } from "antd";
import type { MouseEvent } from "react";
import { useHref, useLinkClickHandler } from "react-router";

interface Props extends Pick<ButtonProps, "type" | "size" | "icon" | "children"> {
  to: string;
}

/** A link of the app that looks like a button. */
export function LinkButton({ to, ...button }: Props) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Button
      {...button}
      href={useHref(to)}
      // An anchor, for Ant Design renders one where there is an address.
      onClick={(event) => follow(event as MouseEvent<HTMLAnchorElement>)}
    />
  );
}
