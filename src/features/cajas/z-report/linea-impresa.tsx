import { clsx } from 'clsx';

/** One figure of a printed sheet. */
export const Linea = ({ nombre, valor, fuerte }: { nombre: string; valor: string; fuerte?: boolean }) => (
  <div className={clsx(fuerte && 'v-tot')}>
    <dt>{nombre}</dt>
    <dd>{valor}</dd>
  </div>
);
