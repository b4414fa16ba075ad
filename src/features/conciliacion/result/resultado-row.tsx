import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { cva } from 'class-variance-authority';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { diferencias, porque } from '@/engines/cotejo/cotejo';
import { formatCifra } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { Icon } from '@/ui/icon';
import { type Decision } from '@/domain/conciliacion/decision';
import { Celda, Fila, Porque } from './resultado-celda';
import { dichaDe, fraseDeVencida } from './dicha';
import { claseDe, renglonEn, type Renglon, type Resultado } from './resultado';
import { EstadoDeFila, NotaDeFila, type Mandos } from './resultado-mandos';
import { TEXTOS_CLASE } from '@/features/conciliacion/textos-conciliacion';
import { Chip } from '@/ui/text/chip';
import { Amount } from '@/ui/text/amount';
import { Differs } from '@/ui/text/differs';

interface ResultadoRowProps {
  resultado: Resultado;
  i: number;
  /** on the screen, 0-based */
  indice: number;
  conMandos: boolean;
  aceptada: boolean;
  /** as it was said, of whatever the row was then */
  guardada: Decision | undefined;
  /** another window had closed the day when more was said of it here */
  rechazada: boolean;
  mandos: Mandos;
}

const Marca = ({ distinta, children }: { distinta: boolean; children: ReactNode }) =>
  distinta ? (
    <Differs conSigno className="max-lg:mx-0">
      <span className="sr-only">distinto: </span>
      {children}
    </Differs>
  ) : (
    children
  );

const NoEsta = () => <span className="text-ink-3 italic">no está</span>;

const referenciaVariants = cva('overflow-hidden text-ellipsis', {
  variants: {
    look: {
      propia:
        'font-semibold whitespace-nowrap text-ink decoration-control underline-offset-[0.1875rem] hover:text-brand-ink max-lg:-my-3.25 max-lg:py-3.25',
      ajena: 'font-semibold whitespace-nowrap',
      cruda: 'text-ink-2 max-lg:line-clamp-3 max-lg:wrap-anywhere lg:block lg:whitespace-nowrap',
    },
    marcada: { true: 'inline-block max-w-25 align-bottom max-lg:max-w-full', false: 'block' },
  },
});

export const ResultadoRow = memo(function ResultadoRow({
  resultado,
  i,
  indice,
  ...resto
}: ResultadoRowProps) {
  const { conMandos, aceptada, guardada, rechazada, mandos } = resto;
  const renglon = renglonEn(resultado, i);
  const fila = claseDe(renglon, aceptada);
  const { nombre, icono, tono } = TEXTOS_CLASE[fila.clase];
  const { decision, vencida } = dichaDe(renglon, guardada);
  const por = [
    ...(rechazada ? ['No se anotó: otra ventana cerró el día.'] : []),
    ...(vencida && conMandos ? [fraseDeVencida(vencida, renglon)] : []),
    renglon.ilegible?.causa ?? porque(fila, renglon.nuestra, renglon.linea),
  ].join(' ');
  return (
    <Fila aria-rowindex={indice + 3} tabIndex={-1} alta={conMandos}>
      <Celda area="clase">
        <Chip tono={tono} plain wrap>
          <Icon name={icono} size="s" />
          {nombre}
        </Chip>
        <Porque texto={por} />
      </Celda>
      <Sistema renglon={renglon} fila={fila} />
      <Banco renglon={renglon} fila={fila} />
      <Celda area="estado" side>
        {conMandos && !aceptada && (
          <EstadoDeFila numero={indice + 1} renglon={renglon} decision={decision} mandos={mandos} />
        )}
      </Celda>
      <Celda area="nota">
        {conMandos && (
          <NotaDeFila
            numero={indice + 1}
            renglon={renglon}
            aceptada={aceptada}
            decision={decision}
            mandos={mandos}
          />
        )}
      </Celda>
    </Fila>
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
        <Celda area="sistema-ref" side rotulo="sistema">
          <NoEsta />
        </Celda>
        <Celda area="sistema-op" />
        <Celda num area="sistema-monto" />
      </>
    );
  const distinto = diferencias(fila, nuestra, linea);
  const referencia = limpia(nuestra.nro_referencia) || 'sin referencia';
  const { corto: nombre, anulado } = TIPOS_OPERACION[nuestra.tipo_operacion];
  return (
    <>
      <Celda area="sistema-ref" side rotulo="sistema">
        <Marca distinta={distinto.referencia}>
          <Link
            className={referenciaVariants({ look: 'propia', marcada: distinto.referencia })}
            to={`/agentes/${nuestra.id}`}
            aria-label={`Ver transacción ${referencia}`}
            title={referencia}
          >
            {referencia}
          </Link>
        </Marca>
      </Celda>
      <Celda area="sistema-op">
        <Marca distinta={distinto.tipo}>{nuestra.estado ? nombre : anulado}</Marca>
      </Celda>
      <Celda num area="sistema-monto">
        <Amount className="text-sm">
          <Marca distinta={distinto.monto}>{formatCifra(nuestra.monto)}</Marca>
        </Amount>
      </Celda>
    </>
  );
}

function Banco({ renglon: { nuestra, linea, ilegible }, fila }: LadoProps) {
  if (ilegible)
    return (
      <Celda area="banco-ilegible" side rotulo="banco" colSpan={3}>
        <span className={referenciaVariants({ look: 'cruda' })} title={ilegible.texto}>
          Línea {ilegible.numero}: {ilegible.texto}
        </span>
      </Celda>
    );
  if (!linea)
    return (
      <>
        <Celda area="banco-ref" side rotulo="banco">
          <NoEsta />
        </Celda>
        <Celda area="banco-op" />
        <Celda num area="banco-monto" />
      </>
    );
  const distinto = diferencias(fila, nuestra, linea);
  return (
    <>
      <Celda area="banco-ref" side rotulo="banco">
        <Marca distinta={distinto.referencia}>
          <span
            className={referenciaVariants({ look: 'ajena', marcada: distinto.referencia })}
            title={`Línea ${linea.numero} del extracto. ${linea.texto}`}
          >
            {linea.referencia.trim() || 'sin referencia'}
          </span>
        </Marca>
      </Celda>
      <Celda area="banco-op">
        <Marca distinta={distinto.tipo}>{TIPOS_OPERACION[linea.tipo].corto}</Marca>
      </Celda>
      <Celda num area="banco-monto">
        <Amount className="text-sm">
          <Marca distinta={distinto.monto}>{formatCifra(linea.monto)}</Marca>
        </Amount>
      </Celda>
    </>
  );
}
