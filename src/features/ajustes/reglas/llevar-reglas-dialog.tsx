import { Suspense, useState } from 'react';
import { leerAjustes } from '@/domain/ajustes/ajustes';
import { nombreDeVersion, useReglas } from '@/domain/reglas/reglas';
import { escribirArchivo, escribirTexto } from '@/domain/reglas/reglas-archivo';
import { descargarArchivo, nombreDeArchivo } from '@/lib/csv/descarga';
import { hoy } from '@/lib/fecha';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { DialogBody } from '@/ui/dialog/dialog-frame';
import { Hint } from '@/ui/form/error-line';
import { TextareaField } from '@/ui/form/textarea-field';
import { Icon } from '@/ui/icon';
import { loadCode } from '@/ui/lazy/load-code';
import { opcional } from '@/ui/lazy/opcional';

const QrDeReglas = opcional(async () => (await loadCode(() => import('./qr-de-reglas'))).QrDeReglas);

/** Signs of a code of 117 × 117: more of them are too fine for a telephone before a screen. */
const QR_MAXIMO = 1853;

export function LlevarReglasDialog({ onCerrar }: { onCerrar: () => void }) {
  const estado = useReglas();
  const { nombre_tienda: tienda } = leerAjustes();
  const texto = escribirTexto(estado, tienda);
  const descargar = () =>
    descargarArchivo(
      new Blob([escribirArchivo(estado, tienda)], { type: 'application/json' }),
      nombreDeArchivo(['reglas', estado.codigo, hoy()], 'json'),
    );
  return (
    <Dialog
      titulo="Llevar a otro equipo"
      variante="holgada"
      onCerrar={onCerrar}
      pie={
        <>
          <Button onClick={onCerrar}>Listo</Button>
          <Button data-foco="" variant="primary" onClick={descargar}>
            <Icon name="download" size="s" />
            Descargar archivo
          </Button>
        </>
      }
    >
      <DialogBody>
        <p className="text-sm text-ink-2">
          <strong className="text-ink">{nombreDeVersion(estado)}</strong>. En el otro equipo: Ajustes, «Tomar
          de otro equipo».
        </p>
        {texto === null ? (
          <Hint>Son demasiadas para un texto o un código QR: lleve el archivo.</Hint>
        ) : (
          <>
            <Texto texto={texto} />
            {texto.length > QR_MAXIMO ? (
              <Hint>No entra en un código QR: lleve el archivo o el texto.</Hint>
            ) : (
              <Suspense fallback={null}>
                <QrDeReglas texto={texto} codigo={estado.codigo} />
                <Hint>Con un celular o un lector de códigos se obtiene el mismo texto.</Hint>
              </Suspense>
            )}
          </>
        )}
      </DialogBody>
    </Dialog>
  );
}

function Texto({ texto }: { texto: string }) {
  const [aviso, setAviso] = useState('');
  const copiar = async () => {
    try {
      await navigator.clipboard.writeText(texto);
      setAviso('Copiado ✓ Péguelo en el otro equipo.');
    } catch {
      setAviso('No se pudo copiar: elija el texto y cópielo usted.');
    }
  };
  return (
    <div className="grid gap-2">
      <TextareaField
        label="Texto para pegar"
        rows={2}
        readOnly
        value={texto}
        onFocus={(event) => event.target.select()}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" onClick={() => void copiar()}>
          <Icon name="file" size="s" />
          Copiar texto
        </Button>
        <span role="status" className="text-xs text-ink-2">
          {aviso}
        </span>
      </div>
    </div>
  );
}
