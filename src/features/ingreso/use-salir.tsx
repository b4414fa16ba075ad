import { useState, type ReactNode } from 'react';
import { bandeja } from '@/engines/envios/envios';
import { SalirDialog } from './salir-dialog';
import { sesionStore } from '@/domain/usuario/ingreso-store';

/** The one way out; asks first over what is unsent, by code that is loaded already: a lost line keeps nobody in. */
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
