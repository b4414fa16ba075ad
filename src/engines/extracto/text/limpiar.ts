/** Marks, controls and zero-width characters; tab and line end are for the parting. */
const INVISIBLES = /(?![\t\n])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const LLANA = /^[ !#-&(-<>-~][ -~]*$/;

/** `="0045"` and `'0045` are 0045, unseen characters nothing; another formula stays, as what it comes to is not in the file. */
export function limpiarCelda(celda: string): string {
  if (celda === '' || LLANA.test(celda)) return celda;
  const visible = celda.replace(INVISIBLES, '');
  const formula = /^\s*=\s*(?:T\()?"((?:[^"]|"")*)"(?:\)|\s*&\s*"")?\s*$/i
    .exec(visible)?.[1]
    ?.replaceAll('""', '"');
  const cifra = /^\s*=\s*([-+]?[\d.,]+)\s*$/.exec(visible)?.[1];
  const valor = formula ?? cifra ?? visible;
  return (/^\s*[“”„«]([^“”„«»]*)[“”»]\s*$/.exec(valor)?.[1] ?? valor).replace(/^\s*['’](?=\s*\S)/, '');
}

const ENTRE_COMILLAS = /^"(?:[^"]|"")*"$/;

export function desenvolver(texto: string): string {
  if (!texto.startsWith('"')) return texto;
  const lineas = texto.split('\n');
  const envueltas = lineas.map((linea) => ENTRE_COMILLAS.test(linea.trimEnd()));
  const llenas = lineas.filter((linea) => linea.trim() !== '').length;
  const partibles = lineas.filter((linea, i) => envueltas[i] === true && /[;,\t|^~]/.test(linea)).length;
  if (partibles < 2 && partibles < llenas) return texto;
  if (partibles * 2 < llenas || partibles === 0) return texto;
  return lineas
    .map((linea, i) => (envueltas[i] === true ? linea.trimEnd().slice(1, -1).replaceAll('""', '"') : linea))
    .join('\n');
}
