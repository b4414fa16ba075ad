/** One random history: people, faults, two tabs, crashes; then healing, then the judge. */
import { azarDe, cuentaNueva, Mundo, type Cuenta, type Mutante } from './mundo';
import { juzgar } from './oraculo';

export async function jugarHistoria(
  semilla: number,
  cuenta: Cuenta = cuentaNueva(),
  mutante: Mutante = {},
): Promise<{ faltas: string[]; mundo: Mundo }> {
  const azar = azarDe(semilla);
  const mundo = new Mundo(azar, cuenta, mutante, 0.1 + azar() * 0.9);
  mundo.abrirPestana();
  if (azar() < 0.5) mundo.abrirPestana();
  const pasos = 3 + Math.floor(azar() * 14);
  for (let i = 0; i < pasos; i += 1) {
    mundo.actuar();
    await mundo.correr(mundo.ahora + azar() * 12_000);
  }
  await mundo.sanar();
  return { faltas: juzgar(mundo), mundo };
}
