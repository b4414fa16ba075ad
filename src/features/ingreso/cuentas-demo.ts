/** The demo accounts, when the embedded backend delivered the page. Never asked of a real one. */
export interface CuentaDemo {
  correo: string;
  clave: string;
  rol: string;
  nombre: string;
}

const esCuenta = (valor: unknown): valor is CuentaDemo =>
  typeof valor === 'object' &&
  valor !== null &&
  'correo' in valor &&
  typeof valor.correo === 'string' &&
  'clave' in valor &&
  typeof valor.clave === 'string' &&
  'rol' in valor &&
  typeof valor.rol === 'string' &&
  'nombre' in valor &&
  typeof valor.nombre === 'string';

/** @returns null on a real backend */
export function cuentasDemo(): CuentaDemo[] | null {
  const texto = document.querySelector<HTMLMetaElement>('meta[name="kantuta-demo"]')?.content;
  if (!texto) return null;
  try {
    const cuentas: unknown = JSON.parse(texto);
    return Array.isArray(cuentas) ? cuentas.filter(esCuenta) : [];
  } catch {
    return [];
  }
}
