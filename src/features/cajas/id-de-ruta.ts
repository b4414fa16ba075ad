import { useParams } from 'react-router-dom';

/** The `:id` of the address when it can be one, else null: the server answers nonsense with a database error. */
export function useIdDeRuta(): number | null {
  const { id = '' } = useParams();
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : null;
}
