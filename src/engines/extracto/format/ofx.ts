/** OFX, of marks that close (XML) and of marks that do not (SGML) → records. */
import { crearTabla, recorrer } from './marcado';
import type { Registro } from '@/engines/extracto/file/raw-record';
import { Rechazo } from '@/engines/extracto/tipo-archivo';

const TITULOS = ['Fecha', 'Hora', 'Monto', 'FITID', 'REFNUM', 'CHECKNUM', 'Tipo', 'Descripción', 'Moneda'];
const VACIO = 'El archivo OFX no tiene movimientos.';

/** What the bank itself charges or pays; of the others the sign and the words say what they are. */
const DEL_BANCO: Record<string, string> = {
  FEE: 'Comisión',
  SRVCHG: 'Comisión',
  INT: 'Comisión por interés',
  DIV: 'Comisión por interés',
};

/** «20261121100512.000[-4:BOT]» → day, and time unless it says none. */
function partirFecha(texto: string): [dia: string, hora: string] {
  const [, a, m, d, h, min] = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d))?/.exec(texto.trim()) ?? [];
  if (a === undefined) return [texto, ''];
  const hora = h === undefined || `${h}${min}` === '0000' ? '' : `${h}:${min}`;
  return [`${a}-${m}-${d}`, hora];
}

/** @throws Rechazo */
export function leerOfx(texto: string): Registro[] {
  const desde = texto.search(/<OFX>/i);
  const tabla = crearTabla(TITULOS);
  let fila: Map<string, string> | null = null;
  let campo = '';
  let moneda = '';
  const terminar = () => {
    if (!fila) return;
    const en = (nombre: string) => (fila?.get(nombre) ?? '').trim();
    const [dia, hora] = partirFecha(en('DTPOSTED') || en('DTUSER'));
    const glosa = [en('NAME'), en('MEMO')].filter(
      (parte, i, todas) => parte !== '' && todas.indexOf(parte) === i,
    );
    tabla.poner([
      dia,
      hora,
      en('TRNAMT'),
      en('FITID'),
      en('REFNUM'),
      en('CHECKNUM'),
      DEL_BANCO[en('TRNTYPE').toUpperCase()] ?? '',
      glosa.join(' '),
      en('CURSYM') || moneda,
    ]);
    fila = null;
  };
  recorrer(texto.slice(Math.max(0, desde)), true, {
    abre(nombre) {
      campo = nombre.toUpperCase();
      if (campo !== 'STMTTRN') return;
      terminar();
      fila = new Map();
    },
    texto(parte) {
      if (fila) fila.set(campo, (fila.get(campo) ?? '') + parte);
      else if (campo === 'CURDEF') moneda += parte.trim();
    },
    cierra(nombre) {
      if (nombre.toUpperCase() === 'STMTTRN') terminar();
      campo = '';
    },
  });
  terminar();
  if (tabla.registros.length === 1) throw new Rechazo(VACIO);
  return tabla.registros;
}
