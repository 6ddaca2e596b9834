// For Max's js object: a bang gives the folder of the patch, the one in the outermost window, as one symbol. Nothing comes out
// where that patch was never saved.
inlets = 1;
outlets = 1;

function bang() {
  var patch = this.patcher;
  while (patch.parentpatcher) patch = patch.parentpatcher;
  var end = String(patch.filepath || '').lastIndexOf('/');
  if (end >= 0) outlet(0, patch.filepath.slice(0, end + 1));
}
