import { useState, type ReactNode } from 'react';
import { bandeja } from '@/engines/envios/envios';
import { SalirDialog } from './salir-dialog';
import { sesionStore } from '@/domain/usuario/ingreso-store';

/**
 * The one way out, from wherever: over what this person has not sent yet it asks first, where `pregunta` is rendered. The
 * question is in the code that draws the way out: who leaves without a line must not be kept in by what cannot be loaded.
 */
export function useSalir(): { salir: () => void; pregunta: ReactNode } {
  const [quedan, setQuedan] = useState(0);
  const salir = () => {
    const cuantas = bandeja.sinEnviar();
    if (cuantas === 0) sesionStore.salir();
    setQuedan(cuantas);
  };
  const pregunta = quedan > 0 && <SalirDialog cuantas={quedan} onCerrar={() => setQuedan(0)} />;
  return { salir, pregunta };
}
