const POR_DEFECTO_MIN = 10;

/** ms; 1 to 60 minutes, else ten. */
export function inactividadMs(): number {
  try {
    const ajustes: unknown = JSON.parse(localStorage.getItem('kantuta.ajustes') ?? 'null');
    const minutos =
      typeof ajustes === 'object' && ajustes !== null && 'bloqueo_minutos' in ajustes
        ? ajustes.bloqueo_minutos
        : null;
    const valido = typeof minutos === 'number' && Number.isInteger(minutos) && minutos >= 1 && minutos <= 60;
    return (valido ? minutos : POR_DEFECTO_MIN) * 60_000;
  } catch {
    return POR_DEFECTO_MIN * 60_000;
  }
}
