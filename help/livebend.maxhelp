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
  "digest": "Bend a neural audio model by messages",
  "tags": "livebend",
  "style": "",
  "subpatcher_template": "",
  "assistshowspatchername": 0,
  "boxes": [
   {
    "box": {
     "id": "obj-1",
     "maxclass": "newobj",
     "text": "p gain",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      15,
      15,
      48,
      22
     ],
     "varname": "gain",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "gain",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          51,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_gain @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "scale",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          46,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Multiplies by an amount. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "loud",
          "amount",
          -2,
          4,
          0,
          "@instance",
          "help_gain",
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
         "id": "obj-7",
         "maxclass": "message",
         "text": "bend loud scale decoder.stages.0.2 amount 2",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          258,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "text": "bias",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          105,
          38,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "text": "Adds an amount. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          135,
          300,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "lift",
          "amount",
          -2,
          2,
          0,
          "@instance",
          "help_gain",
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
         "id": "obj-11",
         "maxclass": "message",
         "text": "bend lift bias a:decoder.first amount 0.2",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          345,
          226,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "comment",
         "text": "affine",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          675,
          105,
          47,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "comment",
         "text": "Multiplies by one amount and adds another. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          675,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          675,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "shape",
          "scale",
          -2,
          4,
          0,
          "@instance",
          "help_gain",
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
         "id": "obj-15",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          795,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "shape",
          "bias",
          -2,
          2,
          0,
          "@instance",
          "help_gain",
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
         "id": "obj-16",
         "maxclass": "message",
         "text": "bend shape affine a:decoder.first scale 0.8 bias 0.1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          675,
          315,
          287,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "text": "print help_gain",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          94,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_gain @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-27",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_gain",
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
          "obj-11",
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
          "obj-16",
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
          "obj-17",
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
          "obj-18",
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
          "obj-19",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-21",
          0
         ],
         "destination": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-22",
          0
         ],
         "destination": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-23",
          0
         ],
         "destination": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          0
         ],
         "destination": [
          "obj-24",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          1
         ],
         "destination": [
          "obj-24",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-24",
          0
         ],
         "destination": [
          "obj-25",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-24",
          1
         ],
         "destination": [
          "obj-25",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-25",
          0
         ],
         "destination": [
          "obj-26",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-25",
          1
         ],
         "destination": [
          "obj-26",
          1
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
     "text": "p mask",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      165,
      15,
      54,
      22
     ],
     "varname": "mask",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "mask",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          62,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_mask @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "mask",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          47,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Closes units by chance; raising prob only opens more of them. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "holes",
          "prob",
          0,
          1,
          0,
          "@instance",
          "help_mask",
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
         "id": "obj-7",
         "maxclass": "message",
         "text": "bend holes mask decoder.ups.1 prob 0.5 seed 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          272,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "text": "ordered-mask",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          105,
          104,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "text": "Opens units one after the other in a fixed order. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "open",
          "prob",
          0,
          1,
          0,
          "@instance",
          "help_mask",
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
         "id": "obj-11",
         "maxclass": "message",
         "text": "bend open ordered-mask decoder.ups.1 prob 0.5 seed 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          345,
          316,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "comment",
         "text": "ablate",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          675,
          105,
          52,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "comment",
         "text": "Silences the selected units. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          675,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "message",
         "text": "bend mute ablate decoder.first units 0-31",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          675,
          315,
          234,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "text": "print help_mask",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          100,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_mask @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_mask",
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
          "obj-11",
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
          "obj-14",
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
          "obj-15",
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
          "obj-16",
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
          "obj-17",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          0
         ],
         "destination": [
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          0
         ],
         "destination": [
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-21",
          0
         ],
         "destination": [
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          0
         ],
         "destination": [
          "obj-22",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          1
         ],
         "destination": [
          "obj-22",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-22",
          0
         ],
         "destination": [
          "obj-23",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-22",
          1
         ],
         "destination": [
          "obj-23",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-23",
          0
         ],
         "destination": [
          "obj-24",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-23",
          1
         ],
         "destination": [
          "obj-24",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-3",
     "maxclass": "newobj",
     "text": "p threshold",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      315,
      15,
      75,
      22
     ],
     "varname": "threshold",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "threshold",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          99,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_threshold @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "threshold",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          73,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Keeps the units with the largest means and closes the others. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "strong",
          "keep",
          0,
          1,
          0,
          "@instance",
          "help_threshold",
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
         "id": "obj-7",
         "maxclass": "message",
         "text": "bend strong threshold a:decoder.first keep 0.3 over frame",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          321,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "text": "print help_threshold",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          121,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_threshold @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_threshold",
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
          "obj-8",
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
          "obj-9",
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
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          0
         ],
         "destination": [
          "obj-15",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          1
         ],
         "destination": [
          "obj-15",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          1
         ],
         "destination": [
          "obj-16",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-17",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          1
         ],
         "destination": [
          "obj-17",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "newobj",
     "text": "p noise",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      465,
      15,
      54,
      22
     ],
     "varname": "noise",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "noise",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          62,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_noise @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "noise",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          47,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Adds or multiplies normal noise, drawn once or fresh for every frame. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "rust",
          "std",
          0,
          2,
          0,
          "@instance",
          "help_noise",
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
         "id": "obj-7",
         "maxclass": "message",
         "text": "bend rust noise w:decoder.stages.*.weight op tremble std 0.3 seed 3",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          380,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "text": "print help_noise",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          100,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_noise @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_noise",
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
          "obj-8",
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
          "obj-9",
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
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          0
         ],
         "destination": [
          "obj-15",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          1
         ],
         "destination": [
          "obj-15",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          1
         ],
         "destination": [
          "obj-16",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-17",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          1
         ],
         "destination": [
          "obj-17",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "newobj",
     "text": "p permute",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      615,
      15,
      70,
      22
     ],
     "varname": "permute",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "permute",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          90,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_permute @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "permute",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          66,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Takes the units in another order. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "turn",
          "amount",
          0,
          1,
          0,
          "@instance",
          "help_permute",
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
         "id": "obj-7",
         "maxclass": "message",
         "text": "bend turn permute latent seed 3",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          186,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "text": "print help_permute",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          116,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_permute @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_permute",
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
          "obj-8",
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
          "obj-9",
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
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          0
         ],
         "destination": [
          "obj-15",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          1
         ],
         "destination": [
          "obj-15",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          1
         ],
         "destination": [
          "obj-16",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-17",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          1
         ],
         "destination": [
          "obj-17",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "newobj",
     "text": "p expr",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      765,
      15,
      49,
      22
     ],
     "varname": "expr",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "expr",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          53,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_expr @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "expr",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          40,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Computes an expression of x. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "message",
         "text": "bend bite expr a:decoder.first expression \"tanh(x * drive)\" drive 3",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          358,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "newobj",
         "text": "print help_expr",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          95,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_expr @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_expr",
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
          "obj-8",
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
          "obj-9",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
          0
         ],
         "destination": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          0
         ],
         "destination": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          0
         ],
         "destination": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          0
         ],
         "destination": [
          "obj-14",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          1
         ],
         "destination": [
          "obj-14",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          1
         ],
         "destination": [
          "obj-15",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          1
         ],
         "destination": [
          "obj-16",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "newobj",
     "text": "p invert",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      15,
      60,
      55,
      22
     ],
     "varname": "invert",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "invert",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          63,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_invert @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "invert",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          47,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Turns the value around 0 or around the mean of the units. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "message",
         "text": "bend mirror invert a:decoder.first around mean",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          263,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "comment",
         "text": "binary",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          105,
          52,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "text": "Gives 1 above a level and 0 below it. On activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          135,
          300,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "gate",
          "level",
          -2,
          2,
          0,
          "@instance",
          "help_invert",
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
         "maxclass": "message",
         "text": "bend gate binary a:decoder.stages.0.2 level 0.1 mix 0.3",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          345,
          310,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "text": "print help_invert",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          101,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_invert @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_invert",
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
          "obj-10",
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
          "obj-11",
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
          "obj-12",
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
          "obj-13",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          0
         ],
         "destination": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-18",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          1
         ],
         "destination": [
          "obj-18",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          0
         ],
         "destination": [
          "obj-19",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          1
         ],
         "destination": [
          "obj-19",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          0
         ],
         "destination": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          1
         ],
         "destination": [
          "obj-20",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "newobj",
     "text": "p range",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      165,
      60,
      56,
      22
     ],
     "varname": "range",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "range",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          66,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_range @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "clip",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          33,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Cuts the value off at two levels. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "flat",
          "low",
          -4,
          0,
          0,
          "@instance",
          "help_range",
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
         "id": "obj-7",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          135,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "flat",
          "high",
          0,
          4,
          0,
          "@instance",
          "help_range",
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
         "id": "obj-8",
         "maxclass": "message",
         "text": "bend flat clip a:decoder.first low -0.3 high 0.3",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          254,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "text": "fold",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          105,
          35,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "comment",
         "text": "Reflects the value at two levels until it lies between them. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "folded",
          "low",
          -4,
          0,
          0,
          "@instance",
          "help_range",
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
         "id": "obj-12",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          465,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "folded",
          "high",
          0,
          4,
          0,
          "@instance",
          "help_range",
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
         "id": "obj-13",
         "maxclass": "message",
         "text": "bend folded fold a:decoder.first low -0.3 high 0.3",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          345,
          272,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "comment",
         "text": "wrap",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          675,
          105,
          43,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "comment",
         "text": "Lets a value that leaves at one level come in again at the other. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          675,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          675,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "wrapped",
          "low",
          -4,
          0,
          0,
          "@instance",
          "help_range",
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
         "id": "obj-17",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          795,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "wrapped",
          "high",
          0,
          4,
          0,
          "@instance",
          "help_range",
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
         "id": "obj-18",
         "maxclass": "message",
         "text": "bend wrapped wrap a:decoder.first low -0.5 high 0.5",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          675,
          315,
          292,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "newobj",
         "text": "print help_range",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          102,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_range @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-27",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-29",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_range",
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
          "obj-8",
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
          "obj-13",
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
          "obj-18",
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
          "obj-19",
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
          "obj-20",
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
          "obj-21",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-23",
          0
         ],
         "destination": [
          "obj-22",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-24",
          0
         ],
         "destination": [
          "obj-22",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-25",
          0
         ],
         "destination": [
          "obj-22",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-22",
          0
         ],
         "destination": [
          "obj-26",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-22",
          1
         ],
         "destination": [
          "obj-26",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-26",
          0
         ],
         "destination": [
          "obj-27",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-26",
          1
         ],
         "destination": [
          "obj-27",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-27",
          0
         ],
         "destination": [
          "obj-28",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-27",
          1
         ],
         "destination": [
          "obj-28",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "newobj",
     "text": "p curve",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      315,
      60,
      55,
      22
     ],
     "varname": "curve",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "curve",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          63,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_curve @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "saturate",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          65,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Rounds off large values as an overdriven amplifier does. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "warm",
          "drive",
          0,
          10,
          0,
          "@instance",
          "help_curve",
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
         "id": "obj-7",
         "maxclass": "message",
         "text": "bend warm saturate a:decoder.first drive 3",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          240,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "text": "quantize",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          105,
          68,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "text": "Rounds to steps. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          135,
          300,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "coarse",
          "step",
          0,
          1,
          0,
          "@instance",
          "help_curve",
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
         "id": "obj-11",
         "maxclass": "message",
         "text": "bend coarse quantize latent step 0.5",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          345,
          209,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "comment",
         "text": "power",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          675,
          105,
          52,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "comment",
         "text": "Raises the size of the value to a power and keeps its sign. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          675,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          675,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "thin",
          "exponent",
          0.25,
          4,
          0,
          "@instance",
          "help_curve",
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
         "id": "obj-15",
         "maxclass": "message",
         "text": "bend thin power a:decoder.first exponent 1.5",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          675,
          315,
          253,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "text": "print help_curve",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          101,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_curve @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_curve",
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
          "obj-11",
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
          "obj-15",
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
          "obj-16",
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
          "obj-17",
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
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          0
         ],
         "destination": [
          "obj-19",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-21",
          0
         ],
         "destination": [
          "obj-19",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-22",
          0
         ],
         "destination": [
          "obj-19",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          0
         ],
         "destination": [
          "obj-23",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          1
         ],
         "destination": [
          "obj-23",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-23",
          0
         ],
         "destination": [
          "obj-24",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-23",
          1
         ],
         "destination": [
          "obj-24",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-24",
          0
         ],
         "destination": [
          "obj-25",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-24",
          1
         ],
         "destination": [
          "obj-25",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "newobj",
     "text": "p roll",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      465,
      60,
      42,
      22
     ],
     "varname": "roll",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "roll",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          39,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_roll @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "roll",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          31,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Moves the units along the axis in a circle. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "shift",
          "shift",
          -16,
          16,
          1,
          "@instance",
          "help_roll",
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
         "id": "obj-7",
         "maxclass": "message",
         "text": "bend shift roll latent shift 3",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          155,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "text": "flip",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          105,
          30,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "text": "Turns the order of the units along the axis around. On weights and activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "message",
         "text": "bend upside flip latent",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          345,
          132,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "text": "print help_roll",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          88,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_roll @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_roll",
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
          "obj-10",
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
          "obj-11",
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
          "obj-12",
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
          "obj-13",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          0
         ],
         "destination": [
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-18",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          1
         ],
         "destination": [
          "obj-18",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          0
         ],
         "destination": [
          "obj-19",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          1
         ],
         "destination": [
          "obj-19",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          0
         ],
         "destination": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          1
         ],
         "destination": [
          "obj-20",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-11",
     "maxclass": "newobj",
     "text": "p delay",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      615,
      60,
      54,
      22
     ],
     "varname": "delay",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "delay",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          62,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_delay @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "delay",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          47,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Brings the value later, with echoes. On activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "echo",
          "frames",
          0,
          64,
          1,
          "@instance",
          "help_delay",
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
         "id": "obj-7",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          135,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "echo",
          "feedback",
          0,
          0.95,
          0,
          "@instance",
          "help_delay",
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
         "id": "obj-8",
         "maxclass": "message",
         "text": "bend echo delay latent frames 40 feedback 0.5 mix 0.5",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          307,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "text": "smooth",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          105,
          60,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "comment",
         "text": "Lets the value follow only slowly from frame to frame. On activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "lazy",
          "coefficient",
          0,
          0.99,
          0,
          "@instance",
          "help_delay",
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
         "id": "obj-12",
         "maxclass": "message",
         "text": "bend lazy smooth latent coefficient 0.9",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          345,
          220,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "text": "print help_delay",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          100,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_delay @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_delay",
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
          "obj-8",
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
          "obj-12",
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
          "obj-13",
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
          "obj-14",
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
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          0
         ],
         "destination": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          0
         ],
         "destination": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          0
         ],
         "destination": [
          "obj-16",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-20",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          1
         ],
         "destination": [
          "obj-20",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          0
         ],
         "destination": [
          "obj-21",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          1
         ],
         "destination": [
          "obj-21",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-21",
          0
         ],
         "destination": [
          "obj-22",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-21",
          1
         ],
         "destination": [
          "obj-22",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "newobj",
     "text": "p hold",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      765,
      60,
      48,
      22
     ],
     "varname": "hold",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "hold",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          51,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_hold @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "freeze",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          53,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Holds the last frame. On activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "stay",
          "hold",
          0,
          1,
          1,
          "@instance",
          "help_hold",
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
         "id": "obj-7",
         "maxclass": "message",
         "text": "bend stay freeze latent hold 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          173,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "text": "decimate",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          105,
          72,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "text": "Takes a frame only now and then and holds it. On activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "steps",
          "factor",
          1,
          64,
          1,
          "@instance",
          "help_hold",
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
         "id": "obj-11",
         "maxclass": "message",
         "text": "bend steps decimate latent factor 16",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          345,
          209,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "text": "print help_hold",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          94,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_hold @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_hold",
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
          "obj-11",
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
          "obj-12",
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
          "obj-13",
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
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          0
         ],
         "destination": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          0
         ],
         "destination": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-19",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          1
         ],
         "destination": [
          "obj-19",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          0
         ],
         "destination": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          1
         ],
         "destination": [
          "obj-20",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          0
         ],
         "destination": [
          "obj-21",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          1
         ],
         "destination": [
          "obj-21",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "newobj",
     "text": "p dilate",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      15,
      105,
      54,
      22
     ],
     "varname": "dilate",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "dilate",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          62,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_dilate @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "dilate",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          47,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Takes the largest of neighbouring values. On activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "thick",
          "radius",
          0,
          16,
          1,
          "@instance",
          "help_dilate",
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
         "id": "obj-7",
         "maxclass": "message",
         "text": "bend thick dilate a:decoder.first radius 2",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          228,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "comment",
         "text": "erode",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          105,
          49,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "comment",
         "text": "Takes the smallest of neighbouring values. On activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "slim",
          "radius",
          0,
          16,
          1,
          "@instance",
          "help_dilate",
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
         "id": "obj-11",
         "maxclass": "message",
         "text": "bend slim erode a:decoder.first radius 2",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          345,
          226,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "text": "print help_dilate",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          100,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_dilate @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_dilate",
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
          "obj-11",
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
          "obj-12",
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
          "obj-13",
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
          "obj-14",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          0
         ],
         "destination": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-18",
          0
         ],
         "destination": [
          "obj-15",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-19",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          1
         ],
         "destination": [
          "obj-19",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          0
         ],
         "destination": [
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-19",
          1
         ],
         "destination": [
          "obj-20",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          0
         ],
         "destination": [
          "obj-21",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-20",
          1
         ],
         "destination": [
          "obj-21",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-14",
     "maxclass": "newobj",
     "text": "p oscillate",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      165,
      105,
      69,
      22
     ],
     "varname": "oscillate",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "oscillate",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          89,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_oscillate @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "oscillate",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          65,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "Makes the value swell and fade with a sine along time. On activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "sway",
          "rate",
          0,
          20,
          0,
          "@instance",
          "help_oscillate",
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
         "id": "obj-7",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          135,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "sway",
          "depth",
          0,
          1,
          0,
          "@instance",
          "help_oscillate",
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
         "id": "obj-8",
         "maxclass": "message",
         "text": "bend sway oscillate latent rate 3 depth 0.8",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          240,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "text": "print help_oscillate",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          115,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_oscillate @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_oscillate",
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
          "obj-8",
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
          "obj-9",
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
          "obj-10",
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
          "obj-11",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-13",
          0
         ],
         "destination": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-14",
          0
         ],
         "destination": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-15",
          0
         ],
         "destination": [
          "obj-12",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          0
         ],
         "destination": [
          "obj-16",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-12",
          1
         ],
         "destination": [
          "obj-16",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          0
         ],
         "destination": [
          "obj-17",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-16",
          1
         ],
         "destination": [
          "obj-17",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          0
         ],
         "destination": [
          "obj-18",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-17",
          1
         ],
         "destination": [
          "obj-18",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "newobj",
     "text": "p capture",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      315,
      105,
      66,
      22
     ],
     "varname": "capture",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "capture",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          83,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_capture @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "first record two captures, half a second each",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          570,
          246,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "newobj",
         "text": "s livebend.help.capture",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          675,
          139,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "message",
         "text": "capture loop start latent",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          600,
          141,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "message",
         "text": "capture loop stop",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          37.5,
          628.5,
          108,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "text": "s livebend.help.capture",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          240,
          675,
          139,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "message",
         "text": "capture other start latent",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          240,
          600,
          146,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "message",
         "text": "capture other stop",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          262.5,
          628.5,
          112,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "text": "r livebend.help.capture",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          330,
          435,
          137,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "comment",
         "text": "from-capture",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          96,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "comment",
         "text": "Plays captures in the place of the activation, mixed by weights. On activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "message",
         "text": "bend again from-capture a:latent captures loop",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          264,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "comment",
         "text": "mix-batch",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          105,
          76,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "comment",
         "text": "Mixes the entries of a batch by weights. On activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "message",
         "text": "bend half mix-batch a:latent weights 0.5",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          345,
          227,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "comment",
         "text": "steer",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          675,
          105,
          44,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "comment",
         "text": "Moves the activation from the mean of one capture towards that of another. On activations.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          675,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "bpatcher",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          675,
          210,
          111,
          81
         ],
         "name": "livebend.param.maxpat",
         "args": [
          "towards",
          "amount",
          -2,
          2,
          0,
          "@instance",
          "help_capture",
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
         "id": "obj-21",
         "maxclass": "message",
         "text": "bend towards steer a:latent from loop to other amount 1",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          675,
          315,
          311,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "newobj",
         "text": "print help_capture",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          112,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-27",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-29",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_capture @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-30",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-31",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-32",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_capture",
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
          "obj-6",
          0
         ],
         "destination": [
          "obj-5",
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
          "obj-5",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-9",
          0
         ],
         "destination": [
          "obj-8",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-10",
          0
         ],
         "destination": [
          "obj-8",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
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
          "obj-14",
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
          "obj-17",
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
          "obj-21",
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
          "obj-22",
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
          "obj-23",
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
          "obj-24",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-26",
          0
         ],
         "destination": [
          "obj-25",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-27",
          0
         ],
         "destination": [
          "obj-25",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-28",
          0
         ],
         "destination": [
          "obj-25",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-25",
          0
         ],
         "destination": [
          "obj-29",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-25",
          1
         ],
         "destination": [
          "obj-29",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-29",
          0
         ],
         "destination": [
          "obj-30",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-29",
          1
         ],
         "destination": [
          "obj-30",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-30",
          0
         ],
         "destination": [
          "obj-31",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-30",
          1
         ],
         "destination": [
          "obj-31",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-16",
     "maxclass": "newobj",
     "text": "p version",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      465,
      105,
      64,
      22
     ],
     "varname": "version",
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "version",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          80,
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
         "text": "Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.",
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
         "text": "livebend pebble @instance help_version @start 0",
         "numinlets": 1,
         "numoutlets": 3,
         "outlettype": [
          "",
          "",
          ""
         ],
         "patching_rect": [
          15,
          465,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-4",
         "maxclass": "comment",
         "text": "first choose other weights for the same model (its own, or a file)",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          570,
          420,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "newobj",
         "text": "s livebend.help.version",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          675,
          138,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "message",
         "text": "version create other pebble.onnx",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          615,
          190,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "button",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          "bang"
         ],
         "patching_rect": [
          270,
          607.5,
          24,
          24
         ]
        }
       },
       {
        "box": {
         "id": "obj-8",
         "maxclass": "newobj",
         "text": "opendialog",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          "bang"
         ],
         "patching_rect": [
          270,
          639,
          74,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-9",
         "maxclass": "newobj",
         "text": "prepend version create other",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          270,
          675,
          169,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-10",
         "maxclass": "newobj",
         "text": "s livebend.help.version",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          270,
          705,
          138,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-11",
         "maxclass": "newobj",
         "text": "r livebend.help.version",
         "numinlets": 0,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          330,
          435,
          136,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-12",
         "maxclass": "comment",
         "text": "mix-versions",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          105,
          95,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-13",
         "maxclass": "comment",
         "text": "Mixes the weight from versions of the model. On weights.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-14",
         "maxclass": "message",
         "text": "bend between mix-versions w:* versions original other weights 0.5 0.5",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          15,
          315,
          386,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-15",
         "maxclass": "comment",
         "text": "swap",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          105,
          46,
          23
         ],
         "fontsize": 14,
         "fontface": 1
        }
       },
       {
        "box": {
         "id": "obj-16",
         "maxclass": "comment",
         "text": "Puts another weight of the same shape in the place of the weight. On weights.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          345,
          135,
          300,
          35
         ],
         "linecount": 2
        }
       },
       {
        "box": {
         "id": "obj-17",
         "maxclass": "message",
         "text": "bend trade swap w:decoder.first.weight with version:other",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          345,
          345,
          321,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-18",
         "maxclass": "message",
         "text": "start",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          52.5,
          420,
          39,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-19",
         "maxclass": "message",
         "text": "clear",
         "numinlets": 2,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          120,
          420,
          42,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-20",
         "maxclass": "newobj",
         "text": "print help_version",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          180,
          525,
          110,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-21",
         "maxclass": "newobj",
         "text": "sfplay~ 2",
         "numinlets": 2,
         "numoutlets": 3,
         "outlettype": [
          "signal",
          "signal",
          "bang"
         ],
         "patching_rect": [
          540,
          510,
          64,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-22",
         "maxclass": "newobj",
         "text": "loadmess open drums.wav",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          690,
          390,
          158,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-23",
         "maxclass": "newobj",
         "text": "loadmess loop 1",
         "numinlets": 1,
         "numoutlets": 1,
         "outlettype": [
          ""
         ],
         "patching_rect": [
          720,
          427.5,
          103,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-24",
         "maxclass": "live.text",
         "numinlets": 1,
         "numoutlets": 2,
         "outlettype": [
          "",
          ""
         ],
         "patching_rect": [
          540,
          390,
          75,
          22.5
         ],
         "text": "play",
         "texton": "stop",
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "play",
           "parameter_shortname": "play",
           "parameter_type": 2,
           "parameter_enum": [
            "play",
            "stop"
           ],
           "parameter_mmax": 1,
           "parameter_unitstyle": 9,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-25",
         "maxclass": "newobj",
         "text": "livebend~ @instance help_version @start 0",
         "numinlets": 3,
         "numoutlets": 6,
         "outlettype": [
          "signal",
          "signal",
          "multichannelsignal",
          "",
          "",
          ""
         ],
         "patching_rect": [
          540,
          555,
          330,
          22
         ]
        }
       },
       {
        "box": {
         "id": "obj-26",
         "maxclass": "live.gain~",
         "numinlets": 2,
         "numoutlets": 5,
         "outlettype": [
          "signal",
          "signal",
          "",
          "float",
          "list"
         ],
         "patching_rect": [
          540,
          600,
          45,
          112.5
         ],
         "parameter_enable": 1,
         "saved_attribute_attributes": {
          "valueof": {
           "parameter_longname": "level",
           "parameter_shortname": "level",
           "parameter_type": 0,
           "parameter_mmin": -70,
           "parameter_mmax": 6,
           "parameter_initial": [
            -6
           ],
           "parameter_initial_enable": 1,
           "parameter_unitstyle": 4,
           "parameter_modmode": 0
          }
         }
        }
       },
       {
        "box": {
         "id": "obj-27",
         "maxclass": "ezdac~",
         "numinlets": 2,
         "numoutlets": 0,
         "patching_rect": [
          540,
          735,
          45,
          45
         ]
        }
       },
       {
        "box": {
         "id": "obj-28",
         "maxclass": "bpatcher",
         "numinlets": 0,
         "numoutlets": 0,
         "patching_rect": [
          615,
          615,
          390,
          75
         ],
         "name": "livebend.status.maxpat",
         "args": [
          "@instance",
          "help_version",
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
          "obj-6",
          0
         ],
         "destination": [
          "obj-5",
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
          "obj-8",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-8",
          0
         ],
         "destination": [
          "obj-9",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-9",
          0
         ],
         "destination": [
          "obj-10",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-11",
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
          "obj-14",
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
          "obj-17",
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
          "obj-18",
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
          "obj-19",
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
          "obj-20",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-22",
          0
         ],
         "destination": [
          "obj-21",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-23",
          0
         ],
         "destination": [
          "obj-21",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-24",
          0
         ],
         "destination": [
          "obj-21",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-21",
          0
         ],
         "destination": [
          "obj-25",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-21",
          1
         ],
         "destination": [
          "obj-25",
          2
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-25",
          0
         ],
         "destination": [
          "obj-26",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-25",
          1
         ],
         "destination": [
          "obj-26",
          1
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-26",
          0
         ],
         "destination": [
          "obj-27",
          0
         ]
        }
       },
       {
        "patchline": {
         "source": [
          "obj-26",
          1
         ],
         "destination": [
          "obj-27",
          1
         ]
        }
       }
      ]
     }
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "newobj",
     "text": "p ?",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      615,
      105,
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
      "digest": "Bend a neural audio model by messages",
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
         "text": "livebend",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          15,
          91,
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
         "text": "livebend~: sound through a model, with an example for every way of playing",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          135,
          414,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-5",
         "maxclass": "comment",
         "text": "livebend.bends: the rack",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          162,
          141,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-6",
         "maxclass": "comment",
         "text": "livebend.targets: what can be bent",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          189,
          193,
          21
         ]
        }
       },
       {
        "box": {
         "id": "obj-7",
         "maxclass": "comment",
         "text": "Errors are told on the info outlet, in livebend.status and in the Max console. Nothing you send stops the sound.",
         "numinlets": 1,
         "numoutlets": 0,
         "patching_rect": [
          15,
          246,
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
  "parameters": {
   "obj-1::obj-23": [
    "play",
    "play",
    0
   ],
   "obj-1::obj-25": [
    "level",
    "level",
    0
   ],
   "obj-2::obj-21": [
    "play",
    "play",
    0
   ],
   "obj-2::obj-23": [
    "level",
    "level",
    0
   ],
   "obj-3::obj-14": [
    "play",
    "play",
    0
   ],
   "obj-3::obj-16": [
    "level",
    "level",
    0
   ],
   "obj-4::obj-14": [
    "play",
    "play",
    0
   ],
   "obj-4::obj-16": [
    "level",
    "level",
    0
   ],
   "obj-5::obj-14": [
    "play",
    "play",
    0
   ],
   "obj-5::obj-16": [
    "level",
    "level",
    0
   ],
   "obj-6::obj-13": [
    "play",
    "play",
    0
   ],
   "obj-6::obj-15": [
    "level",
    "level",
    0
   ],
   "obj-7::obj-17": [
    "play",
    "play",
    0
   ],
   "obj-7::obj-19": [
    "level",
    "level",
    0
   ],
   "obj-8::obj-25": [
    "play",
    "play",
    0
   ],
   "obj-8::obj-27": [
    "level",
    "level",
    0
   ],
   "obj-9::obj-22": [
    "play",
    "play",
    0
   ],
   "obj-9::obj-24": [
    "level",
    "level",
    0
   ],
   "obj-10::obj-17": [
    "play",
    "play",
    0
   ],
   "obj-10::obj-19": [
    "level",
    "level",
    0
   ],
   "obj-11::obj-19": [
    "play",
    "play",
    0
   ],
   "obj-11::obj-21": [
    "level",
    "level",
    0
   ],
   "obj-12::obj-18": [
    "play",
    "play",
    0
   ],
   "obj-12::obj-20": [
    "level",
    "level",
    0
   ],
   "obj-13::obj-18": [
    "play",
    "play",
    0
   ],
   "obj-13::obj-20": [
    "level",
    "level",
    0
   ],
   "obj-14::obj-15": [
    "play",
    "play",
    0
   ],
   "obj-14::obj-17": [
    "level",
    "level",
    0
   ],
   "obj-15::obj-28": [
    "play",
    "play",
    0
   ],
   "obj-15::obj-30": [
    "level",
    "level",
    0
   ],
   "obj-16::obj-24": [
    "play",
    "play",
    0
   ],
   "obj-16::obj-26": [
    "level",
    "level",
    0
   ],
   "inherited_shortname": 1
  },
  "dependency_cache": [],
  "autosave": 0
 }
}
