import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { guardarAjustes } from '@/domain/ajustes/ajustes';
import { useDesfaseSugerido } from '@/domain/ajustes/desfase-detectado';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { Aviso } from './aviso';
import { TextButton } from '@/ui/button/text-button';

const CON_SIGNO = { '-4': '−4 h', '0': '0 h', '4': '+4 h' } as const;

/** Offers an Administrador to set «Desfase del servidor» when the server's dates were seen to be off. */
export function AvisoDesfase() {
  const { rol } = useUsuario();
  const client = useQueryClient();
  const sugerido = useDesfaseSugerido();
  const [fallo, setFallo] = useState(false);
  if (rol !== 'Administrador' || sugerido === null) return null;
  const aplicar = () => {
    try {
      guardarAjustes({ desfase_servidor: sugerido });
    } catch {
      setFallo(true);
      return;
    }
    // Dates are decoded on arrival: with another offset every answer is asked for again.
    void client.invalidateQueries();
  };
  return (
    <Aviso tono="caution" icono="clock" acciones={<TextButton onClick={aplicar}>Aplicar</TextButton>}>
      {fallo
        ? 'No se pudo guardar el ajuste en este equipo.'
        : `Las horas del sistema no coinciden con su reloj. ¿Poner «Desfase del servidor» en ${CON_SIGNO[sugerido]}?`}
    </Aviso>
  );
}
