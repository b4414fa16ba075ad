import { useEffect, useRef, type ReactNode, type Ref } from 'react';
import { createPortal } from 'react-dom';
import { Dialog } from './dialog';
import { Icon } from './icon';
import { ajustarPapel, type Papel } from './papel';
import './voucher.css';

interface ImpresionDialogProps {
  titulo: string;
  papeles: readonly Papel[];
  papel: Papel;
  onPapel: (papel: Papel) => void;
  onCerrar: () => void;
  /** Draws the sheet; the preview's own one gets a ref, by which its height is measured. */
  children: (ref?: Ref<HTMLElement>) => ReactNode;
}

/** Preview at the paper's width. What is printed is a copy beside the app, and nothing else of the page. */
export function ImpresionDialog({
  titulo,
  papeles,
  papel,
  onPapel,
  onCerrar,
  children,
}: ImpresionDialogProps) {
  const muestra = useRef<HTMLElement>(null);

  useEffect(() => {
    // Also for the browser's own «Imprimir»: whatever prints while the preview is open prints the sheet.
    const medir = () => ajustarPapel(papel, muestra.current?.offsetHeight ?? 0);
    addEventListener('beforeprint', medir);
    return () => removeEventListener('beforeprint', medir);
  }, [papel]);

  return (
    <>
      <Dialog
        titulo={titulo}
        onCerrar={onCerrar}
        variante={papeles.includes('A4') ? 'ancha' : undefined}
        pie={
          <>
            <button className="btn" type="button" onClick={onCerrar}>
              Volver
            </button>
            <button className="btn is-primary" type="button" data-foco onClick={() => print()}>
              <Icon name="print" size="s" />
              Imprimir
            </button>
          </>
        }
      >
        <div className="dlg-body">
          {papeles.length > 1 && (
            <div className="seg anchos" role="group" aria-label="Ancho del papel">
              {papeles.map((cada) => (
                <button key={cada} type="button" aria-pressed={cada === papel} onClick={() => onPapel(cada)}>
                  {cada === 'A4' ? 'A4' : `${cada} mm`}
                </button>
              ))}
            </div>
          )}
          <div className="vouchers">{children(muestra)}</div>
        </div>
      </Dialog>
      {createPortal(
        <div className="hoja" aria-hidden="true">
          {children()}
        </div>,
        document.body,
      )}
    </>
  );
}
