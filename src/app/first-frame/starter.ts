/** Starts the app's entry, which index.html only fetches ahead: what it does on a slow PC must not stand before the picture. */
import { empezar } from './until-alive';

declare const ENTRY: string;

const entry = ENTRY;
void empezar(() => import(/* @vite-ignore */ entry));
