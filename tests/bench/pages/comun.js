// What the floor pages share: the list, the columns, and a search over one lower-case string per row.
export const COLUMNAS = [
  'fecha',
  'tipo_operacion',
  'banco',
  'monto',
  'comision_cliente',
  'comision_banco',
  'nro_referencia',
  'id_sesion_caja',
  'estado',
];
export const ALTO_FILA = 38;
export const ALTO_VISTA = 480;

export const celda = (fila, columna) =>
  columna === 'fecha' ? `${fila.fecha.slice(0, 10)} ${fila.fecha.slice(11, 16)}` : fila[columna];

/** The server's order is nobody's: newest first, by the ISO text. */
export const recientes = (filas) =>
  filas.toSorted((a, b) => (a.fecha < b.fecha ? 1 : a.fecha > b.fecha ? -1 : b.id - a.id));

export const pedirFilas = async () => {
  const respuesta = await fetch('/api/agentes', {
    headers: { Authorization: 'Bearer x' },
    cache: 'no-store',
  });
  return respuesta.json();
};

export class Indice {
  constructor(filas) {
    this.filas = filas;
    this.textos = null;
    this.todas = Uint32Array.from({ length: filas.length }, (_, i) => i);
    this.pila = [];
  }
  construir() {
    this.textos ??= this.filas.map((fila) =>
      `${fila.banco}\n${fila.tipo_operacion}\n${fila.nro_referencia}\n${fila.monto}`.toLowerCase(),
    );
  }
  buscar(texto) {
    const q = texto.trim().toLowerCase();
    this.construir();
    while (this.pila.length > 0 && !q.startsWith(this.pila.at(-1).q)) this.pila.pop();
    if (q === '') return this.todas;
    const previa = this.pila.at(-1);
    if (previa?.q === q) return previa.ids;
    const de = previa ? previa.ids : this.todas;
    const ids = new Uint32Array(de.length);
    let n = 0;
    for (let i = 0; i < de.length; i += 1) if (this.textos[de[i]].includes(q)) ids[n++] = de[i];
    const resultado = { q, ids: ids.slice(0, n) };
    this.pila.push(resultado);
    return resultado.ids;
  }
}
