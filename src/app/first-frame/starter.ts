/** Starts the app's entry, which index.html only fetches ahead: what it does on a slow PC must not stand before the picture. */
import { empezar, pedirAntes } from './until-alive';

declare const ENTRY: string;
/** What a signed-in person waits for besides the entry, in the order in which one file would ask for the next. */
declare const SIGNED_IN: string[];

const entry = ENTRY;
pedirAntes(SIGNED_IN);
void empezar(() => import(/* @vite-ignore */ entry));
