/** Written before a write is answered: a kill -9 loses nothing that was said to be saved. */
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { datosSchema, type Datos } from './modelo.ts';

export interface Archivo {
  /** Saves; calls made while one save runs share the next. Resolves when it is on the disk. */
  guardar: () => Promise<void>;
  /** Takes over what another process did to the file: a deletion means starting afresh. Cheap: one stat. */
  revisar: () => void;
}

interface Opciones {
  ruta: string;
  sembrar: () => Datos;
  avisar: (mensaje: string) => void;
}

const marcaDe = (ruta: string): string | null => {
  const datos = statSync(ruta, { throwIfNoEntry: false });
  return datos ? `${datos.ino}/${datos.mtimeMs}` : null;
};

function leer(ruta: string, avisar: Opciones['avisar']): Datos | null {
  if (!existsSync(ruta)) return null;
  try {
    return datosSchema.parse(JSON.parse(readFileSync(ruta, 'utf8')));
  } catch {
    const aparte = `${ruta}.roto-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
    renameSync(ruta, aparte);
    avisar(
      `El archivo de la demostración ${ruta} no se puede leer. Se guardó aparte como ${aparte} y se empieza con datos nuevos.`,
    );
    return null;
  }
}

/** tmp + fsync + rename: a reader, or a restart after a crash, sees the old file or the new one, never half of one. */
async function escribir(ruta: string, texto: string): Promise<void> {
  const temporal = `${ruta}.tmp-${process.pid}`;
  const mango = await open(temporal, 'w');
  try {
    await mango.writeFile(texto);
    await mango.sync();
  } finally {
    await mango.close();
  }
  await rename(temporal, ruta);
}

export function abrirArchivo(
  { ruta, sembrar, avisar }: Opciones,
  { poner, tomar }: { poner: (datos: Datos) => void; tomar: () => Datos },
): Archivo {
  poner(leer(ruta, avisar) ?? sembrar());
  let marca = marcaDe(ruta);
  let enCurso: Promise<void> | null = null;
  let siguiente: Promise<void> | null = null;

  const escribirAhora = async (): Promise<void> => {
    await escribir(ruta, JSON.stringify(tomar()));
    marca = marcaDe(ruta);
  };
  const guardar = (): Promise<void> => {
    if (enCurso === null) {
      enCurso = escribirAhora().finally(() => {
        enCurso = null;
      });
      return enCurso;
    }
    siguiente ??= enCurso
      .catch(() => undefined)
      .then(() => {
        siguiente = null;
        return guardar();
      });
    return siguiente;
  };

  return {
    guardar,
    revisar: () => {
      const vista = marcaDe(ruta);
      if (enCurso !== null || vista === marca) return;
      if (vista === null) avisar('El archivo de la demostración fue borrado: se empieza con datos nuevos.');
      poner(leer(ruta, avisar) ?? sembrar());
      marca = marcaDe(ruta);
    },
  };
}
