package vn.motcua.store;

import vn.motcua.keys.DataKey;

/// The tables that hold sealed values, with the key that opens them.
record Tables(Actions actions, DossierRows dossiers, FileRows files) {

    static Tables with(DataKey key) {
        return new Tables(new Actions(key), new DossierRows(key), new FileRows(key));
    }
}
