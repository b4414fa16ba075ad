import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { diferencias, porque } from '@/engines/cotejo/cotejo';
import { formatCifra } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { Icon } from '@/ui/icon';
import { Td, Tr } from '@/ui/table/table';
import { type Decision } from './decision';
import { claseDe, renglonEn, type Renglon, type Resultado } from './resultado';
import { EstadoDeFila, NotaDeFila, type Mandos } from './resultado-mandos';
import { TEXTOS_CLASE } from '@/features/conciliacion/textos-conciliacion';
import { Chip } from '@/ui/text/chip';
import { Amount } from '@/ui/text/amount';
import { Differs } from '@/ui/text/differs';

interface ResultadoRowProps {
  resultado: Resultado;
  i: number;
  /** On the screen, 0-based. */
  indice: number;
  conMandos: boolean;
  aceptada: boolean;
  decision: Decision | undefined;
  mandos: Mandos;
}

/** The cell that differs: framed, with an icon and a word, on both sides. */
const Marca = ({ distinta, children }: { distinta: boolean; children: ReactNode }) =>
  distinta ? (
    <Differs conSigno>
      <span className="sr-only">distinto: </span>
      {children}
    </Differs>
  ) : (
    children
  );

/** One row of the result. */
export const ResultadoRow = memo(function ResultadoRow({
  resultado,
  i,
  indice,
  ...resto
}: ResultadoRowProps) {
  const { conMandos, aceptada, decision, mandos } = resto;
  const renglon = renglonEn(resultado, i);
  const fila = claseDe(renglon, aceptada);
  const { nombre, icono, tono } = TEXTOS_CLASE[fila.clase];
  const por = renglon.ilegible?.causa ?? porque(fila, renglon.nuestra, renglon.linea);
  return (
    <Tr aria-rowindex={indice + 3} tabIndex={-1} className={conMandos ? 'is-alta' : undefined}>
      <Td className="c-class">
        <Chip tono={tono} plain>
          <Icon name={icono} size="s" />
          {nombre}
        </Chip>
        <span className="why" title={por}>
          {por}
        </span>
      </Td>
      <Sistema renglon={renglon} fila={fila} />
      <Banco renglon={renglon} fila={fila} />
      <Td className="c-state side">
        {conMandos && !aceptada && (
          <EstadoDeFila numero={indice + 1} clave={renglon.clave} decision={decision} mandos={mandos} />
        )}
      </Td>
      <Td className="c-note">
        {conMandos && (
          <NotaDeFila
            numero={indice + 1}
            renglon={renglon}
            aceptada={aceptada}
            decision={decision}
            mandos={mandos}
          />
        )}
      </Td>
    </Tr>
  );
});

interface LadoProps {
  renglon: Renglon;
  fila: Renglon['fila'];
}

function Sistema({ renglon: { nuestra, linea }, fila }: LadoProps) {
  if (!nuestra)
    return (
      <>
        <Td className="c-sr side">
          <span className="absent">no está</span>
        </Td>
        <Td className="c-so" />
        <Td num className="c-sa" />
      </>
    );
  const distinto = diferencias(fila, nuestra, linea);
  const referencia = limpia(nuestra.nro_referencia) || 'sin referencia';
  const { corto: nombre, anulado } = TIPOS_OPERACION[nuestra.tipo_operacion];
  return (
    <>
      <Td className="c-sr side">
        <Marca distinta={distinto.referencia}>
          <Link
            className="ref font-semibold whitespace-nowrap"
            to={`/agentes/${nuestra.id}`}
            aria-label={`Ver transacción ${referencia}`}
            title={referencia}
          >
            {referencia}
          </Link>
        </Marca>
      </Td>
      <Td className="c-so">
        <Marca distinta={distinto.tipo}>{nuestra.estado ? nombre : anulado}</Marca>
      </Td>
      <Td num className="c-sa">
        <Amount>
          <Marca distinta={distinto.monto}>{formatCifra(nuestra.monto)}</Marca>
        </Amount>
      </Td>
    </>
  );
}

function Banco({ renglon: { nuestra, linea, ilegible }, fila }: LadoProps) {
  if (ilegible)
    return (
      <Td className="c-br c-cruda side" colSpan={3}>
        <span className="ref cruda font-semibold whitespace-nowrap" title={ilegible.texto}>
          Línea {ilegible.numero}: {ilegible.texto}
        </span>
      </Td>
    );
  if (!linea)
    return (
      <>
        <Td className="c-br side">
          <span className="absent">no está</span>
        </Td>
        <Td className="c-bo" />
        <Td num className="c-ba" />
      </>
    );
  const distinto = diferencias(fila, nuestra, linea);
  return (
    <>
      <Td className="c-br side">
        <Marca distinta={distinto.referencia}>
          <span
            className="ref font-semibold whitespace-nowrap"
            title={`Línea ${linea.numero} del extracto. ${linea.texto}`}
          >
            {linea.referencia.trim() || 'sin referencia'}
          </span>
        </Marca>
      </Td>
      <Td className="c-bo">
        <Marca distinta={distinto.tipo}>{TIPOS_OPERACION[linea.tipo].corto}</Marca>
      </Td>
      <Td num className="c-ba">
        <Amount>
          <Marca distinta={distinto.monto}>{formatCifra(linea.monto)}</Marca>
        </Amount>
      </Td>
    </>
  );
}
