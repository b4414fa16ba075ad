import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  leerConciliaciones,
  type ConciliacionesTraidas,
} from '@/domain/conciliacion/file/conciliaciones-archivo';
import { actoDeDiaKey, releerConciliacion } from '@/domain/conciliacion/dias-queries';
import { importarDias, leerConciliacionesDelEquipo, seToma } from '@/domain/conciliacion/file/todo-db';
import { anotarConciliacion } from '@/engines/envios/envios';
import { formatFechaHora } from '@/lib/fecha';
import { limpia } from '@/lib/referencia';
import { quienEs, SIN_BITACORA } from '@/features/conciliacion/close/use-acto-de-dia';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { DialogBody } from '@/ui/dialog/dialog-frame';
import { JsonFileField } from '@/ui/file/json-file-field';
import { ErrorLine, Hint } from '@/ui/form/error-line';
import { CambiosDelArchivo } from './cambios-lista';
import { cambiosDelArchivo, type CambioDeDia } from './cambios-del-archivo';

interface ImportarDialogProps {
  onHecho: (dicho: string) => void;
  onCerrar: () => void;
}

interface Mirado {
  traidas: ConciliacionesTraidas;
  cambios: CambioDeDia[];
}

const NO_SE_LEE = 'No se pudo leer lo guardado en este equipo. Intente de nuevo.';

/** «Importar»: a file, then what it would change, and only then the act. */
export function ImportarDialog({ onHecho, onCerrar }: ImportarDialogProps) {
  const [mirado, setMirado] = useState<Mirado | null>(null);
  return mirado ? (
    <RevisarDialog mirado={mirado} onHecho={onHecho} onCerrar={onCerrar} />
  ) : (
    <ElegirDialog onMirado={setMirado} onCerrar={onCerrar} />
  );
}

async function mirar(archivo: File): Promise<Mirado | string> {
  const lectura = await leerConciliaciones(archivo);
  if (!lectura.ok) return lectura.mensaje;
  try {
    const aqui = await leerConciliacionesDelEquipo();
    return { traidas: lectura.traidas, cambios: cambiosDelArchivo(aqui, lectura.traidas.dias) };
  } catch {
    return NO_SE_LEE;
  }
}

function ElegirDialog({ onMirado, onCerrar }: { onMirado: (mirado: Mirado) => void; onCerrar: () => void }) {
  const [mal, setMal] = useState<string>();
  const elegir = async (elegido: File) => {
    setMal(undefined);
    const visto = await mirar(elegido);
    if (typeof visto === 'string') setMal(visto);
    else onMirado(visto);
  };
  return (
    <Dialog
      titulo="Importar conciliaciones"
      onCerrar={onCerrar}
      pie={<Button onClick={onCerrar}>Cancelar</Button>}
    >
      <DialogBody>
        <JsonFileField
          label="Archivo de conciliaciones"
          error={mal}
          onElegir={(elegido) => void elegir(elegido)}
        />
        <Hint>Nada cambia hasta que usted lo confirme.</Hint>
      </DialogBody>
    </Dialog>
  );
}

const diasDichos = (cuantos: number): string => `${cuantos} ${cuantos === 1 ? 'día' : 'días'}`;

function RevisarDialog({ mirado, onHecho, onCerrar }: ImportarDialogProps & { mirado: Mirado }) {
  const client = useQueryClient();
  const { traidas, cambios } = mirado;
  const porTomar = cambios.filter(({ que }) => seToma(que));
  const { mutate, isPending, isError } = useMutation({
    mutationKey: actoDeDiaKey(),
    mutationFn: async () => {
      const quien = quienEs();
      const cuantos = await importarDias(traidas.dias);
      const anotado = await anotarConciliacion({
        uid: quien.uid,
        usuario: quien.usuario,
        acto: 'importada',
        motivo: '',
        datos: { sobre: diasDichos(cuantos), version: 0, hash: '' },
      });
      return { cuantos, anotado };
    },
    onSuccess: async ({ cuantos, anotado }) => {
      await releerConciliacion(client);
      onHecho(`Se importó: ${diasDichos(cuantos)} ✓${anotado ? '' : ` ${SIN_BITACORA}`}`);
      onCerrar();
    },
  });
  return (
    <Dialog
      titulo="Qué cambia en este equipo"
      variante="ancha"
      confirmacion
      onCerrar={onCerrar}
      pie={
        porTomar.length === 0 ? (
          <Button data-foco="" variant="primary" onClick={onCerrar}>
            Listo
          </Button>
        ) : (
          <>
            <Button data-foco="" onClick={onCerrar}>
              Cancelar
            </Button>
            <Button variant="primary" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
              Importar {diasDichos(porTomar.length)}
            </Button>
          </>
        )
      }
    >
      <DialogBody>
        <p className="text-sm text-ink-2">
          {limpia(traidas.tienda) !== '' && `${limpia(traidas.tienda)}, `}exportado el{' '}
          {formatFechaHora(traidas.cuando)}.
        </p>
        <CambiosDelArchivo cambios={cambios} />
        {isError && <ErrorLine>No se pudo guardar en este equipo: no se cambió nada.</ErrorLine>}
      </DialogBody>
    </Dialog>
  );
}
