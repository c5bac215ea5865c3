// Holds a data package against its schemas with Frictionless's own implementation.
// Usage: node frictionless.mjs <datapackage.json>…; ends with 1 when anything is not as it says.
import { createRequire } from "node:module";
import { dirname } from "node:path";

const require = createRequire(process.cwd() + "/");
const { Package } = require("datapackage");

let wrong = 0;
for (const descriptor of process.argv.slice(2)) {
  const pack = await Package.load(descriptor, { basePath: dirname(descriptor) });
  for (const error of pack.errors) {
    console.error(`${descriptor}: ${error.message}`);
    wrong++;
  }
  let rows = 0;
  for (const resource of pack.resources) {
    try {
      rows += (await resource.read({ keyed: true })).length;
    } catch (error) {
      for (const each of error.errors?.length ? error.errors : [error]) {
        console.error(`${descriptor}: ${resource.name}: ${each.message}`);
        wrong++;
      }
    }
  }
  console.log(`${descriptor}: ${pack.resources.length} tables, ${rows} rows`);
}
process.exit(wrong ? 1 : 0);
