// To be imported before anything of fabric: it registers fonts from another host when it loads, unless this says otherwise.
Object.assign(window, { FabricConfig: { fontBaseUrl: "", iconBaseUrl: "" } });

export {};
