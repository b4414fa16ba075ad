/** A file or a pasted text, read: what it holds, how it is written, what each line says. */
import type { Extracto } from '@/features/conciliacion/extracto';
import { decodificar, detectarCodificacion, type Codificacion } from './codificacion';
import { detectar } from './detectar';
import { interpretar, sinLeer, type Interpretado } from './interpretar';
import type { Hoja } from './libro';
import { normalizarLineas, partir, separadorDeclarado } from './partir';
import type { Separador } from './separadores';
import { encaja, type PerfilGuardado } from './guardado';
import { falta, type Fijado, type Perfil } from './perfil';
import type { Registro } from './registro';
import { detectarSeparador } from './separar';
import { tipoDeArchivo } from './tipo-archivo';

export type Avance = (fase: 'abriendo' | 'separando' | 'leyendo', parte: number) => void;

export interface Leido {
  perfil: Perfil;
  registros: Registro[];
  interpretado: Interpretado;
  /** `no-encaja`: the remembered perfil did not fit this file. */
  origen: 'detectado' | 'guardado' | 'no-encaja' | 'a-mano';
  hojas: string[];
  /** Sheets that were not read although they hold operations, and how many. */
  sinLeer: { hoja: string; lineas: number }[];
}

export interface Fuente {
  archivo: Extracto['archivo'];
  leer: (fijado: Fijado, guardado: PerfilGuardado | null, avance: Avance) => Leido;
}

interface Partes {
  registros: Registro[];
  origen: Pick<Perfil, 'codificacion' | 'separador' | 'hoja'>;
  /** Records that are never data. */
  base: number;
}

interface Origenes {
  partes: (fijado: Fijado) => Partes;
  hojas: string[];
  /** The operations of each sheet but this one. */
  otras: (hoja: string | null) => Leido['sinLeer'];
}

/** Keeps the last answer: what changes by hand is mostly a column, and needs no new parting. */
function memo<A extends readonly string[], V>(hacer: (...claves: A) => V): (...claves: A) => V {
  let ultima: { claves: A; valor: V } | null = null;
  return (...claves) => {
    if (!ultima?.claves.every((clave, i) => clave === claves[i]))
      ultima = { claves, valor: hacer(...claves) };
    return ultima.valor;
  };
}

function partesDeTexto(bytes: Uint8Array): Origenes {
  const detectada = detectarCodificacion(bytes);
  const textoEn = memo((codificacion: Codificacion) => normalizarLineas(decodificar(bytes, codificacion)));
  const separadorEn = memo((codificacion: Codificacion) => detectarSeparador(textoEn(codificacion)));
  const partidoEn = memo((codificacion: Codificacion, separador: Separador) =>
    partir(textoEn(codificacion), separador),
  );
  const partes = ({ codificacion, separador }: Fijado): Partes => {
    const cod = codificacion ?? detectada;
    const declarado = separadorDeclarado(textoEn(cod));
    const sep = separador ?? declarado ?? separadorEn(cod);
    return {
      registros: partidoEn(cod, sep),
      origen: { codificacion: cod, separador: sep, hoja: null },
      base: declarado ? 1 : 0,
    };
  };
  return { partes, hojas: [], otras: () => [] };
}

const partesDe = ({ nombre, registros }: Hoja): Partes => ({
  registros,
  origen: { codificacion: null, separador: null, hoja: nombre },
  base: 0,
});

/** How many operations a sheet holds, read without help. */
function lineasDe(hoja: Hoja): number {
  const { registros, origen } = partesDe(hoja);
  const perfil = detectar(registros, origen, {}, 0);
  return falta(perfil) ? 0 : interpretar(registros, perfil).lineas.length;
}

/** The sheet asked for, or the one with most operations. */
function partesDeHojas(hojas: readonly Hoja[]): Origenes {
  const cuentas = memo(() => (hojas.length > 1 ? hojas.map(lineasDe) : [1]));
  const llena = () => hojas[cuentas().indexOf(Math.max(...cuentas()))] ?? { nombre: '', registros: [] };
  return {
    partes: ({ hoja }) => partesDe(hojas.find(({ nombre }) => nombre === hoja) ?? llena()),
    hojas: hojas.map(({ nombre }) => nombre),
    otras: (hoja) =>
      hojas
        .map(({ nombre }, i) => ({ hoja: nombre, lineas: cuentas()[i] ?? 0 }))
        .filter(({ hoja: otra, lineas }) => otra !== hoja && lineas > 0),
  };
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** @throws Rechazo */
export async function abrir(nombre: string, bytes: Uint8Array<ArrayBuffer>, avance: Avance): Promise<Fuente> {
  avance('abriendo', 0);
  const tipo = tipoDeArchivo(bytes);
  const archivo = { nombre, bytes: bytes.length, sha256: await sha256(bytes) };
  // The spreadsheet reader is only loaded for a spreadsheet.
  const hojas = tipo === 'xlsx' ? await (await import('./libro')).leerHojas(bytes) : null;
  const origenes = hojas ? partesDeHojas(hojas) : partesDeTexto(bytes);
  return {
    archivo,
    leer(fijado, guardado, alAvanzar) {
      alAvanzar('separando', 0);
      const leerCon = (con: Fijado): Omit<Leido, 'origen'> => {
        const { registros, origen, base } = origenes.partes(con);
        const perfil = detectar(registros, origen, con, base);
        const sin = falta(perfil);
        const interpretado = sin
          ? sinLeer(registros, sin)
          : interpretar(registros, perfil, (parte) => alAvanzar('leyendo', parte));
        return {
          perfil,
          registros,
          interpretado,
          hojas: origenes.hojas,
          sinLeer: origenes.otras(perfil.hoja),
        };
      };
      if (Object.keys(fijado).length > 0) return { ...leerCon(fijado), origen: 'a-mano' };
      const detectado = leerCon({});
      if (!guardado) return { ...detectado, origen: 'detectado' };
      const conocido = encaja(guardado, detectado, origenes.partes, leerCon);
      return conocido ? { ...conocido, origen: 'guardado' } : { ...detectado, origen: 'no-encaja' };
    },
  };
}
