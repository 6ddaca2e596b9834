{
 "patcher": {
  "fileversion": 1,
  "appversion": {
   "major": 8,
   "minor": 6,
   "revision": 0,
   "architecture": "x64",
   "modernui": 1
  },
  "classnamespace": "box",
  "rect": [
   85,
   105,
   1020,
   795
  ],
  "bglocked": 0,
  "openinpresentation": 0,
  "default_fontsize": 12,
  "default_fontface": 0,
  "default_fontname": "Arial",
  "gridonopen": 1,
  "gridsize": [
   15,
   15
  ],
  "gridsnaponopen": 1,
  "objectsnaponopen": 1,
  "statusbarvisible": 2,
  "toolbarvisible": 1,
  "boxanimatetime": 200,
  "enablehscroll": 1,
  "enablevscroll": 1,
  "devicewidth": 0,
  "description": "",
  "digest": "How the engine plays: wet, late blocks, block, provider",
  "tags": "livebend",
  "style": "",
  "subpatcher_template": "",
  "assistshowspatchername": 0,
  "boxes": [
   {
    "box": {
     "id": "obj-1",
     "maxclass": "newobj",
     "text": "p basic",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      15,
      15,
      54,
      22
     ],
     "varname": "basic",
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "How the engine plays: wet, late blocks, block, provider",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "livebend.settings",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          171,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "How the engine plays an instance; it shows what others set. Moves the engine of all objects into a terminal and back.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "newobj",
         "text": "livebend pebble @instance help_settings @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          270,
          345,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          120,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "message",
         "text": "bend warm scale decoder.stages.0.2 amount 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          37.5,
          148.5,
          265,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "message",
         "text": "warm amount 2 ramp 1000",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          60,
          177,
          159,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          82.5,
          205.5,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "text": "print help_settings",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          120,
          330,
          113,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          450,
          120,
          330,
          180
         ],
         "name": "livebend.settings.maxpat",
         "args": [
          "@instance",
          "help_settings",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          15,
          390,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_settings",
          "@start",
          0
         ],
         "bgmode": 0,
         "border": 0,
         "clickthrough": 0,
         "enablehscroll": 0,
         "enablevscroll": 0,
         "lockeddragscroll": 0,
         "offset": [
          0,
          0
         ],
         "viewvisibility": 1
        }
       }
      ],
      "lines": [
       {
        "patchline": {
         "source": [
          "obj-4",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-5",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-6",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-7",
          0
         ],
         "destination": [
          "obj-3",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-3",
          1
         ],
         "destination": [
          "obj-8",
          0
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-2",
     "maxclass": "newobj",
     "text": "p ?",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      165,
      15,
      32,
      22
     ],
     "saved_object_attributes": {
      "description": "",
      "digest": "",
      "globalpatchername": "",
      "tags": ""
     },
     "patcher": {
      "fileversion": 1,
      "appversion": {
       "major": 8,
       "minor": 6,
       "revision": 0,
       "architecture": "x64",
       "modernui": 1
      },
      "classnamespace": "box",
      "rect": [
       85,
       105,
       1020,
       795
      ],
      "bglocked": 0,
      "openinpresentation": 0,
      "default_fontsize": 12,
      "default_fontface": 0,
      "default_fontname": "Arial",
      "gridonopen": 1,
      "gridsize": [
       15,
       15
      ],
      "gridsnaponopen": 1,
      "objectsnaponopen": 1,
      "statusbarvisible": 2,
      "toolbarvisible": 1,
      "boxanimatetime": 200,
      "enablehscroll": 1,
      "enablevscroll": 1,
      "devicewidth": 0,
      "description": "",
      "digest": "How the engine plays: wet, late blocks, block, provider",
      "tags": "livebend",
      "style": "",
      "subpatcher_template": "",
      "assistshowspatchername": 0,
      "showontab": 1,
      "boxes": [
       {
        "box": {
         "id": "obj-1",
         "maxclass": "comment",
         "text": "livebend.settings",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          171,
          30
         ],
         "fontsize": 20,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-2",
         "maxclass": "comment",
         "text": "Messages, arguments and outlets are in the reference (right-click an object, Open Reference).",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          54,
          930,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-3",
         "maxclass": "comment",
         "text": "See also",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          61,
          21
         ],
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "livebend~",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          62,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "livebend.status",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          162,
          91,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "comment",
         "text": "Errors are told on the info outlet, in livebend.status and in the Max console. Nothing you send stops the sound.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          219,
          750,
          21
         ]
        }
       }
      ],
      "lines": []
     }
    }
   }
  ],
  "lines": [],
  "showrootpatcherontab": 0,
  "showontab": 0,
  "dependency_cache": [],
  "autosave": 0
 }
}
