import { Suspense, useState, type ReactNode } from 'react';
import { bandeja } from '@/features/bandeja/bandeja';
import { dialogo } from '@/ui/dialogo-diferido';
import { sesionStore } from './sesion-store';

const SalirDialog = dialogo(async () => (await import('./salir-dialog')).SalirDialog);

/** The one way out, from wherever: over what this person has not sent yet it asks first, where `pregunta` is rendered. */
export function useSalir(): { salir: () => void; pregunta: ReactNode } {
  const [quedan, setQuedan] = useState(0);
  const salir = () => {
    const cuantas = bandeja.sinEnviar();
    if (cuantas === 0) sesionStore.salir();
    setQuedan(cuantas);
  };
  const pregunta = quedan > 0 && (
    <Suspense fallback={null}>
      <SalirDialog cuantas={quedan} onCerrar={() => setQuedan(0)} />
    </Suspense>
  );
  return { salir, pregunta };
}
