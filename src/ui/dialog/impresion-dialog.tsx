import { useRef, type ReactNode, type Ref } from 'react';
import { createPortal } from 'react-dom';
import { Dialog } from './dialog';
import { useAlOir } from '@/ui/use-al-oir';
import { Icon } from '@/ui/icon';
import { ajustarPapel, type Papel } from './papel';
import { Scroll } from '@/ui/table/table';
import '@/ui/print.css';
import { Button } from '@/ui/button/button';
import { DialogBody } from './dialog-frame';
import { Hint } from '@/ui/form/error-line';
import { Segment, Segmented } from '@/ui/button/segmented';

interface ImpresionDialogProps {
  titulo: string;
  papeles: readonly Papel[];
  papel: Papel;
  onPapel: (papel: Papel) => void;
  onCerrar: () => void;
  /** said while there is no sheet: the dialog stays the same one when it comes */
  espera?: string | undefined;
  /** draws the sheet; the preview's own one gets a ref, by which its height is measured */
  children: (ref?: Ref<HTMLElement>) => ReactNode;
}

/** Preview at the paper's width. What is printed is a copy beside the app, and nothing else of the page. */
export function ImpresionDialog({
  titulo,
  papeles,
  papel,
  onPapel,
  onCerrar,
  espera,
  children,
}: ImpresionDialogProps) {
  const muestra = useRef<HTMLElement>(null);

  // For the browser's own «Imprimir» too: whatever prints while the preview is open prints the sheet.
  useAlOir('beforeprint', () => ajustarPapel(papel, muestra.current?.offsetHeight ?? 0));

  return (
    <>
      <Dialog
        titulo={titulo}
        onCerrar={onCerrar}
        variante={papeles.includes('A4') ? 'ancha' : undefined}
        pie={
          <>
            <Button onClick={onCerrar}>Volver</Button>
            <Button
              variant="primary"
              data-foco
              aria-disabled={espera !== undefined}
              onClick={() => {
                if (espera === undefined) print();
              }}
            >
              <Icon name="print" size="s" />
              Imprimir
            </Button>
          </>
        }
      >
        <DialogBody>
          {espera !== undefined && <p role="status">{espera}</p>}
          {papeles.length > 1 && (
            <Segmented
              className="justify-self-start max-sm:justify-self-stretch"
              aria-label="Ancho del papel"
            >
              {papeles.map((cada) => (
                <Segment key={cada} aria-pressed={cada === papel} onClick={() => onPapel(cada)}>
                  {cada === 'A4' ? 'A4' : `${cada} mm`}
                </Segment>
              ))}
            </Segmented>
          )}
          {espera === undefined && (
            <div className="min-w-0 rounded-card">
              {papel === 'A4' && (
                <Hint className="pb-1 sm:hidden">Deslice la hoja hacia los lados para verla entera.</Hint>
              )}
              <Scroll className="vouchers" aria-label="Vista previa">
                {children(muestra)}
              </Scroll>
            </div>
          )}
        </DialogBody>
      </Dialog>
      {espera === undefined &&
        createPortal(
          <div className="hoja" aria-hidden="true">
            {children()}
          </div>,
          document.body,
        )}
    </>
  );
}
