/**
 * What does a dialogue look like?
 *
 * Mantine's modal with a head that is no second banner of the page, and a close button that has a name.
 *
 * @module
 */
import { Modal } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: "md" | "lg";
  /** True stands near the top of the window, for what grows while one types. */
  readonly high?: boolean;
  readonly children: ReactNode;
}

export function Dialog(props: DialogProps): ReactElement {
  const { opened, onClose, title, size = "md", high = false, children } = props;
  const { t } = useTranslation();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      centered={!high}
      yOffset={high ? "12vh" : "5vh"}
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content>
        <div className="waymark-dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("states.close")} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
