// What node.script looks for by name; the engine itself lies beside this folder, out of Max's search path.
import '../dist/max.js';
