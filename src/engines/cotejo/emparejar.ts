/** Passes 0 to 2: which row of ours and which line of the bank are the same, by the reference alone. */
import type { Lado } from './cotejo-side';

export interface Par {
  nuestra: Lado;
  linea: Lado;
  forma: 'exacta' | 'formato' | 'ceros';
}

export interface Sueltas {
  nuestras: Lado[];
  lineas: Lado[];
}

interface Grupo {
  nuestras: Lado[];
  lineas: Lado[];
}

function agrupar({ nuestras, lineas }: Sueltas, clave: (lado: Lado) => string): Iterable<Grupo> {
  const grupos = new Map<string, Grupo>();
  for (const nuestra of nuestras) {
    if (nuestra.muda) continue;
    const grupo = grupos.get(clave(nuestra));
    if (grupo) grupo.nuestras.push(nuestra);
    else grupos.set(clave(nuestra), { nuestras: [nuestra], lineas: [] });
  }
  for (const linea of lineas) if (!linea.muda) grupos.get(clave(linea))?.lineas.push(linea);
  return grupos.values();
}

/** The best first; each stage takes what the ones before have left. Days are the bank's: ours may be one earlier. */
const ETAPAS: readonly [(lado: Lado) => string, atraso: number][] = [
  [({ cruda, tipo, monto, dia }) => `${dia} ${tipo} ${monto} ${cruda}`, 0],
  [({ tipo, monto, dia }) => `${dia} ${tipo} ${monto}`, 0],
  [({ tipo, monto, dia }) => `${dia} ${tipo} ${monto}`, 1],
  [({ tipo, monto }) => `${tipo} ${monto}`, 0],
  [({ dia, monto }) => `${dia} ${monto}`, 0],
  [({ dia, tipo }) => `${dia} ${tipo}`, 0],
  [({ monto }) => `${monto}`, 0],
  [({ tipo }) => tipo, 0],
  [() => '', 0],
];

function emparejarGrupo({ nuestras, lineas }: Grupo, alPar: (nuestra: Lado, linea: Lado) => void): void {
  const [nuestra] = nuestras;
  const [linea] = lineas;
  if (!nuestra || !linea) return;
  if (nuestras.length === 1 && lineas.length === 1) return alPar(nuestra, linea);
  let libres = nuestras;
  let restantes = lineas;
  for (const [clave, atraso] of ETAPAS) {
    const colas = new Map<string, Lado[]>();
    for (const cada of libres.toReversed()) {
      const suya = clave({ ...cada, dia: cada.dia + atraso });
      const cola = colas.get(suya);
      if (cola) cola.push(cada);
      else colas.set(suya, [cada]);
    }
    const tomadas = new Set<Lado>();
    restantes = restantes.filter((cada) => {
      const suya = colas.get(clave(cada))?.pop();
      if (!suya) return true;
      tomadas.add(suya);
      alPar(suya, cada);
      return false;
    });
    libres = libres.filter((cada) => !tomadas.has(cada));
    if (libres.length === 0 || restantes.length === 0) return;
  }
}

const unaClave = (lados: readonly Lado[]): boolean => lados.every(({ clave }) => clave === lados[0]?.clave);

const concuerda = ([nuestra]: Lado[], [linea]: Lado[]): boolean =>
  nuestra !== undefined && nuestra.tipo === linea?.tipo && nuestra.monto === linea.monto;

/** Active rows first: who annuls and registers again writes another reference. Zeros off only while no third one is the same. */
export function emparejar(
  todas: Sueltas,
  esActiva: (nuestra: Lado) => boolean,
): { pares: Par[]; sueltas: Sueltas } {
  const pares: Par[] = [];
  const dichas = new Set<Lado>();
  const libres = (lados: readonly Lado[]) => lados.filter((lado) => !dichas.has(lado));
  const alPar =
    (porCeros: boolean) =>
    (nuestra: Lado, linea: Lado): void => {
      dichas.add(nuestra).add(linea);
      const forma = porCeros ? 'ceros' : nuestra.cruda === linea.cruda ? 'exacta' : 'formato';
      pares.push({ nuestra, linea, forma });
    };
  const porClave = (sueltas: Sueltas) => {
    for (const grupo of agrupar(sueltas, ({ clave }) => clave)) emparejarGrupo(grupo, alPar(false));
  };
  const porCeros = (sueltas: Sueltas, vale: (grupo: Grupo) => boolean) => {
    for (const grupo of agrupar(sueltas, ({ ceros }) => ceros))
      if (unaClave(grupo.nuestras) && unaClave(grupo.lineas) && vale(grupo))
        emparejarGrupo(grupo, alPar(true));
  };
  const restantes = (): Sueltas => ({ nuestras: libres(todas.nuestras), lineas: libres(todas.lineas) });

  const activas = todas.nuestras.filter(esActiva);
  porClave({ nuestras: activas, lineas: todas.lineas });
  porCeros({ ...restantes(), nuestras: libres(activas) }, ({ nuestras, lineas }) =>
    concuerda(nuestras, lineas),
  );
  porClave(restantes());
  porCeros(restantes(), () => true);
  return { pares, sueltas: restantes() };
}
