import { TIPOS, TIPOS_OPERACION, unoDeTodos, unoPorSigno } from '@/domain/transaccion/tipo-operacion';
import {
  CAMPOS,
  CAMPOS_MONTO,
  CODIFICACIONES,
  NOMBRE_CAMPO,
  ORDENES,
  SEPARADORES,
  SIGNOS,
  type Fijado,
  type Lectura,
  NOMBRE_CODIFICACION,
  NOMBRE_ORDEN,
  NOMBRE_SIGNO,
  nombreDeSeparador,
  esSeparador,
} from '@/engines/extracto/extracto';
import { conMayuscula } from '@/lib/text/mayuscula';
import { DECIMALES } from '@/lib/text/monto-extracto';
import { Icon } from '@/ui/icon';
import { Button } from '@/ui/button/button';
import { Eleccion, Grupo } from './eleccion-lectura';
import { ReglaForm } from './regla-form';
import { ReglasBanco } from './reglas-banco';

interface OpcionesProps {
  lectura: Lectura;
  fijado: Fijado;
  onFijar: (fijado: Fijado) => void;
}

const separadoresCon = (suyo: string): readonly string[] => [...new Set([...SEPARADORES, suyo])];

const NOMBRE_DECIMAL = { ',': 'Coma (1.234,50)', '.': 'Punto (1,234.50)' } as const;

/** Every choice that reading makes. What is chosen here is no longer detected. */
export function LecturaOpciones({ lectura, fijado, onFijar }: OpcionesProps) {
  const { perfil, columnas } = lectura;
  const porColumna = columnas.map((nombre, columna) => [columna, nombre] as const);
  return (
    <>
      <DelArchivo lectura={lectura} fijado={fijado} onFijar={onFijar} />
      <Grupo titulo="Columnas">
        {CAMPOS.map((campo) => (
          <Eleccion
            key={campo}
            rotulo={`Columna ${NOMBRE_CAMPO[campo]}`}
            valor={perfil.columnas[campo]}
            opciones={[[null, 'Ninguna'], ...porColumna]}
            onElegir={(columna) => onFijar({ ...fijado, columnas: { ...fijado.columnas, [campo]: columna } })}
          />
        ))}
      </Grupo>
      <ReglasBanco lectura={lectura} fijado={fijado} onFijar={onFijar} />
      <DelTipo perfil={perfil} fijado={fijado} onFijar={onFijar} />
    </>
  );
}

function DelArchivo({ lectura, fijado, onFijar }: OpcionesProps) {
  const { perfil, filas, hojas } = lectura;
  // Another shape of the columns makes what was said about them meaningless.
  const general: Fijado = fijado.codificacion === undefined ? {} : { codificacion: fijado.codificacion };
  const conTitulos = perfil.conEncabezado ? perfil.saltar : 0;
  return (
    <Grupo titulo="Archivo">
      {perfil.codificacion !== null && (
        <Eleccion
          rotulo="Codificación"
          valor={perfil.codificacion}
          opciones={CODIFICACIONES.map((codificacion) => [codificacion, NOMBRE_CODIFICACION[codificacion]])}
          onElegir={(codificacion) => onFijar({ ...fijado, codificacion })}
        />
      )}
      {perfil.separador !== null && (
        <Eleccion
          rotulo="Separador"
          valor={perfil.separador}
          opciones={separadoresCon(perfil.separador).map((separador) => [
            separador,
            nombreDeSeparador(separador),
          ])}
          onElegir={(separador) => onFijar({ ...general, separador })}
        />
      )}
      {perfil.separador !== null && (
        <ReglaForm
          rotulos={['Otro separador']}
          boton="Usar"
          falta="Escriba un solo signo"
          vale={([signo]) => esSeparador(signo)}
          onAplicar={([separador]) => onFijar({ ...general, separador })}
        />
      )}
      {hojas.length > 1 && (
        <Eleccion
          rotulo="Hoja"
          valor={perfil.hoja}
          opciones={hojas.map((hoja) => [hoja, hoja])}
          onElegir={(hoja) => onFijar({ ...general, hoja })}
        />
      )}
      <Eleccion
        rotulo="Títulos de las columnas"
        valor={conTitulos}
        opciones={[
          [0, 'Sin títulos'],
          ...filas.map(({ numero, texto }, i) => [i + 1, `Línea ${numero}: ${texto.slice(0, 50)}`] as const),
        ]}
        onElegir={(saltar) => onFijar({ ...general, saltar, conEncabezado: saltar > 0 })}
      />
      <Eleccion
        rotulo="Orden del día y el mes"
        valor={perfil.orden}
        opciones={ORDENES.map((orden) => [orden, NOMBRE_ORDEN[orden]])}
        onElegir={(orden) => onFijar({ ...fijado, orden })}
      />
      {CAMPOS_MONTO.filter((campo) => perfil.columnas[campo] !== null).map((campo) => (
        <Eleccion
          key={campo}
          rotulo={`Decimales ${NOMBRE_CAMPO[campo]}`}
          valor={perfil.decimal[campo]}
          opciones={DECIMALES.map((decimal) => [decimal, NOMBRE_DECIMAL[decimal]])}
          onElegir={(decimal) => onFijar({ ...fijado, decimal: { ...fijado.decimal, [campo]: decimal } })}
        />
      ))}
    </Grupo>
  );
}

interface DelTipoProps extends Pick<OpcionesProps, 'fijado' | 'onFijar'> {
  perfil: Lectura['perfil'];
}

const DelTipo = ({ perfil, fijado, onFijar }: DelTipoProps) => (
  <Grupo titulo={conMayuscula(unoPorSigno())}>
    <Eleccion
      rotulo="La operación viene como"
      valor={perfil.tipoEsSigno}
      opciones={[
        [false, conMayuscula(unoDeTodos())],
        [true, 'Débito o crédito (D, C)'],
      ]}
      onElegir={(tipoEsSigno) => onFijar({ ...fijado, tipoEsSigno })}
    />
    <Eleccion
      rotulo="El signo del monto dice"
      valor={perfil.signo}
      opciones={SIGNOS.map((signo) => [signo, NOMBRE_SIGNO[signo]])}
      onElegir={(signo) => onFijar({ ...fijado, signo })}
    />
    <Eleccion
      rotulo="Si la fila no lo dice, es"
      valor={perfil.sinTipo}
      opciones={[[null, 'Ilegible'], ...TIPOS.map((tipo) => [tipo, TIPOS_OPERACION[tipo].nombre] as const)]}
      onElegir={(sinTipo) => onFijar({ ...fijado, sinTipo })}
    />
    <Button size="small" className="justify-self-start max-sm:col-span-full" onClick={() => onFijar({})}>
      <Icon name="sync" size="s" />
      Detectar de nuevo
    </Button>
  </Grupo>
);
