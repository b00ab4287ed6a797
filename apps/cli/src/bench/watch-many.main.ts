import { watchManyProcess } from './watch-many.js';

watchManyProcess();
