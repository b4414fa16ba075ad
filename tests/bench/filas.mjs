/** Lists of any length as the real server sends them: the same seed gives the same bytes on every machine. */

const BANCOS = ['BCP', 'Tigo Money', 'Banco Unión', 'SOLI', 'BNB', 'Mercantil Santa Cruz'];
const TIPOS = ['DEPOSITO', 'DEPOSITO', 'RETIRO', 'TRANSFERENCIA_QR'];

/** @param {number} semilla */
function azar(semilla) {
  let a = semilla >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * `n` rows, the last one a minute ago, in the order of the ids but for one in two hundred: a database fills its gaps.
 * @param {number} n
 */
export function generarFilas(n, semilla = 20261123) {
  const rnd = azar(semilla);
  const entero = (/** @type {number} */ hasta) => Math.floor(rnd() * hasta);
  const inicio = Date.now() - n * 47_000 - 60_000;
  const filas = Array.from({ length: n }, (_, i) => {
    const fecha = new Date(inicio + i * 47_000 + entero(40_000)).toISOString();
    const tipo_operacion = TIPOS[entero(TIPOS.length)];
    const banco = BANCOS[entero(BANCOS.length)];
    return {
      estado: true,
      id_user_create: 1 + entero(6),
      id_user_update: null,
      created_at: fecha,
      updated_at: fecha,
      id: i + 1,
      banco,
      tipo_operacion,
      monto: ((100 + entero(500_000)) / 100).toFixed(2),
      comision_cliente: (entero(800) / 100).toFixed(2),
      comision_banco: (entero(300) / 100).toFixed(2),
      nro_referencia: `${tipo_operacion === 'TRANSFERENCIA_QR' ? 'QR-' : ''}${8_000_000 + i * 13 + entero(13)}`,
      url_comprobante: null,
      fecha,
      id_sesion_caja: 1 + Math.floor(i / 60),
    };
  });
  for (let k = 0; k < n / 400; k += 1) {
    const [a, b] = [entero(n), entero(n)];
    [filas[a], filas[b]] = [filas[b], filas[a]];
  }
  return filas;
}
