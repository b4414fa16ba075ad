/** The balance of a row is the one before it and its amount: it judges columns, signs and rows. Centavos. */
export interface Asiento {
  numero: number;
  saldo: number | null;
  monto: number | null;
  signo: 1 | -1 | 0;
}

export interface Juicio {
  alReves: boolean;
  /** Credits lower the balance: it is a debt, or written from the other side. */
  opuesto: boolean;
  revisadas: number;
  cuadran: number;
  malas: readonly number[];
  sentidos: ReadonlyMap<number, 1 | -1>;
}

interface Paso {
  numero: number;
  monto: number;
  signo: 1 | -1 | 0;
  cambio: number;
}

/** A row without a balance, and what follows it, cannot be judged. */
function pasosDe(asientos: readonly Asiento[]): Paso[] {
  const pasos: Paso[] = [];
  let antes: number | null = null;
  for (const { numero, saldo, monto, signo } of asientos) {
    if (saldo !== null && antes !== null && monto !== null && monto !== 0)
      pasos.push({ numero, monto, signo, cambio: saldo - antes });
    if (saldo !== null || monto !== null) antes = saldo;
  }
  return pasos;
}

function juzgarPasos(pasos: readonly Paso[], alReves: boolean, opuesto: boolean): Juicio {
  const sentidos = new Map<number, 1 | -1>();
  const malas: number[] = [];
  for (const { numero, monto, signo, cambio } of pasos) {
    const sentido = cambio > 0 !== opuesto ? 1 : -1;
    if (Math.abs(cambio) === monto) sentidos.set(numero, sentido);
    if (Math.abs(cambio) !== monto || (signo !== 0 && signo !== sentido)) malas.push(numero);
  }
  const revisadas = pasos.length;
  return { alReves, opuesto, revisadas, cuadran: revisadas - malas.length, malas, sentidos };
}

export function juzgarSaldo(asientos: readonly Asiento[]): Juicio {
  const derecho = pasosDe(asientos);
  const reves = pasosDe(asientos.toReversed());
  const juicios = [
    juzgarPasos(derecho, false, false),
    juzgarPasos(reves, true, false),
    juzgarPasos(derecho, false, true),
    juzgarPasos(reves, true, true),
  ];
  return juicios.reduce((mejor, este) => (este.cuadran > mejor.cuadran ? este : mejor));
}
