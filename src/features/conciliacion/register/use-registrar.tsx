import { useCallback, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { pedirRegistro } from '@/domain/transaccion/registro-pedido';
import { quizaRegistradas, referenciaARegistrar } from '@/engines/cotejo/cotejo';
import type { LineaExtracto } from '@/engines/extracto/extracto';
import { lotesDe, type Resultado } from '@/features/conciliacion/result/resultado';
import { YaRegistradaDialog, type Duda } from './ya-registrada-dialog';

/** Opens the till's form with what the bank says, after asking about operations of ours that may be the same. */
export function useRegistrar(resultado: Resultado): {
  registrar: (linea: LineaExtracto) => void;
  /** the question that is open; null: none */
  pregunta: ReactNode;
} {
  const { entidad } = resultado;
  const navigate = useNavigate();
  const [duda, setDuda] = useState<Duda | null>(null);
  const abrir = useCallback(
    ({ tipo, monto, referencia }: LineaExtracto) => {
      pedirRegistro({
        banco: entidad,
        tipo_operacion: tipo,
        monto,
        nro_referencia: referenciaARegistrar(referencia),
      });
      void navigate('/agentes');
    },
    [entidad, navigate],
  );
  const registrar = useCallback(
    (linea: LineaExtracto) => {
      const parecidas = quizaRegistradas(linea, resultado.nuestras);
      const suma = lotesDe(resultado).find(({ lineas }) => lineas.includes(linea));
      if (parecidas.length > 0) setDuda({ linea, parecidas, sonSuma: false });
      else if (suma) setDuda({ linea, parecidas: suma.nuestras, sonSuma: true });
      else abrir(linea);
    },
    [abrir, resultado],
  );
  const pregunta = duda && (
    <YaRegistradaDialog
      {...duda}
      onCerrar={() => setDuda(null)}
      onRegistrar={() => {
        setDuda(null);
        abrir(duda.linea);
      }}
    />
  );
  return { registrar, pregunta };
}
