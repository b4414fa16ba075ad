export const CLASES = [
  'anulada-en-banco',
  'tipo-distinto',
  'monto-distinto',
  'falta-en-sistema',
  'duplicada',
  'falta-en-banco',
  'fecha-distinta',
  'candidata',
  'danada',
  'ilegible',
  'conciliada',
  'anulada-correcta',
] as const;
export type Clase = (typeof CLASES)[number];

/** How two references are the same. `aceptada`: a person says so. */
export const FORMAS = ['exacta', 'formato', 'ceros', 'candidata', 'aceptada'] as const;
export type Forma = (typeof FORMAS)[number];

export const esAlerta = (clase: Clase): boolean => clase === 'anulada-en-banco' || clase === 'tipo-distinto';
export const estaEnOrden = (clase: Clase): boolean => clase === 'conciliada' || clase === 'anulada-correcta';
export const esPorRevisar = (clase: Clase): boolean => !esAlerta(clase) && !estaEnOrden(clase);
