import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  leerConciliaciones,
  type ConciliacionesTraidas,
} from '@/domain/conciliacion/file/conciliaciones-archivo';
import { actoDeDiaKey, releerConciliacion } from '@/domain/conciliacion/dias-queries';
import { importarDias, leerConciliacionesDelEquipo, seToma } from '@/domain/conciliacion/file/todo-db';
import { anotarConciliacion } from '@/engines/envios/envios';
import type { ListadoOperaciones } from '@/engines/operaciones/operaciones';
import { formatFechaHora } from '@/lib/fecha';
import { limpia } from '@/lib/referencia';
import { quienEs, SIN_BITACORA } from '@/features/conciliacion/close/use-acto-de-dia';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { DialogBody } from '@/ui/dialog/dialog-frame';
import { JsonFileField } from '@/ui/file/json-file-field';
import { ErrorLine, Hint } from '@/ui/form/error-line';
import { Notice } from '@/ui/notice/notice';
import { CambiosDelArchivo } from './cambios-lista';
import { cambiosDelArchivo, type CambioDeDia } from './cambios-del-archivo';
import { procedenciaDe, type Procedencia } from './procedencia';
import { ProcedenciaAviso } from './procedencia-aviso';

interface ImportarDialogProps {
  /** what the till has, to tell whose file it is; null: not known */
  listado: ListadoOperaciones | null;
  onHecho: (dicho: string) => void;
  onCerrar: () => void;
}

interface Mirado {
  traidas: ConciliacionesTraidas;
  cambios: CambioDeDia[];
  procedencia: Procedencia;
}

const NO_SE_LEE = 'No se pudo leer lo guardado en este equipo. Intente de nuevo.';

/** «Importar»: a file, then what it would change, and only then the act. */
export function ImportarDialog({ listado, onHecho, onCerrar }: ImportarDialogProps) {
  const [mirado, setMirado] = useState<Mirado | null>(null);
  return mirado ? (
    <RevisarDialog mirado={mirado} onHecho={onHecho} onCerrar={onCerrar} />
  ) : (
    <ElegirDialog listado={listado} onMirado={setMirado} onCerrar={onCerrar} />
  );
}

async function mirar(archivo: File, listado: ListadoOperaciones | null): Promise<Mirado | string> {
  const lectura = await leerConciliaciones(archivo);
  if (!lectura.ok) return lectura.mensaje;
  try {
    const aqui = await leerConciliacionesDelEquipo();
    const { traidas } = lectura;
    const procedencia = await procedenciaDe(traidas, aqui, listado);
    return { traidas, cambios: cambiosDelArchivo(aqui, traidas.dias), procedencia };
  } catch {
    return NO_SE_LEE;
  }
}

type ElegirProps = Pick<ImportarDialogProps, 'listado' | 'onCerrar'> & { onMirado: (mirado: Mirado) => void };

function ElegirDialog({ listado, onMirado, onCerrar }: ElegirProps) {
  const [mal, setMal] = useState<string>();
  const elegir = async (elegido: File) => {
    setMal(undefined);
    const visto = await mirar(elegido, listado);
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

type RevisarProps = Omit<ImportarDialogProps, 'listado'> & { mirado: Mirado };

function useImportar({ mirado: { traidas }, onHecho, onCerrar }: RevisarProps) {
  const client = useQueryClient();
  return useMutation({
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
}

function RevisarDialog(props: RevisarProps) {
  const { mirado, onCerrar } = props;
  const { traidas, cambios, procedencia } = mirado;
  const [consentido, setConsentido] = useState(false);
  const [falta, setFalta] = useState(false);
  const porTomar = cambios.filter(({ que }) => seToma(que));
  const client = useQueryClient();
  const { mutate, isPending, isError } = useImportar(props);
  const importar = () => {
    // The cache knows of a started one at once, before React draws anything.
    if (client.isMutating({ mutationKey: actoDeDiaKey() }) > 0) return;
    if (consentido || procedencia.es === 'de-aqui') mutate();
    else setFalta(true);
  };
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
            <Button variant="primary" aria-disabled={isPending} onClick={importar}>
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
        {!traidas.comprobado && porTomar.length > 0 && (
          <Notice tono="caution" icono="warn">
            El archivo es de una versión anterior: lo que no está en un acta no se puede comprobar, y los días
            sin cerrar se cuentan de nuevo con su extracto.
          </Notice>
        )}
        {porTomar.length > 0 && (
          <ProcedenciaAviso
            {...procedencia}
            consentido={consentido}
            falta={falta}
            onConsentir={setConsentido}
          />
        )}
        <CambiosDelArchivo cambios={cambios} />
        {isError && <ErrorLine>No se pudo guardar en este equipo: no se cambió nada.</ErrorLine>}
      </DialogBody>
    </Dialog>
  );
}
